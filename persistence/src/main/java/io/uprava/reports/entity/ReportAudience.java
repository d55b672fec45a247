package io.uprava.reports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** To whom a schedule sends: people by id, and everybody with certain roles. */
@Embeddable
public class ReportAudience {

  @Column(name = "people", nullable = false)
  private String people;

  @Column(name = "roles", nullable = false)
  private String roles;

  protected ReportAudience() {}

  /**
   * @param roles names of roles
   */
  public ReportAudience(Collection<UUID> people, Collection<String> roles) {
    this.people =
        people.stream().distinct().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    this.roles = roles.stream().distinct().sorted().collect(Collectors.joining(" "));
  }

  public List<UUID> people() {
    return words(people).map(UUID::fromString).toList();
  }

  /** Names of roles. */
  public List<String> roles() {
    return words(roles).toList();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
  }
}
