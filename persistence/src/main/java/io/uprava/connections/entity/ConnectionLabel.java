package io.uprava.connections.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** What people know a connection by. */
@Embeddable
public class ConnectionLabel {

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "tags", nullable = false)
  private String tags;

  protected ConnectionLabel() {}

  /**
   * @param tags words without blanks
   */
  public ConnectionLabel(String name, List<String> tags) {
    this.name = name;
    this.tags = String.join(" ", tags);
  }

  public String name() {
    return name;
  }

  public List<String> tags() {
    return tags.isEmpty() ? List.of() : List.of(tags.split(" "));
  }
}
