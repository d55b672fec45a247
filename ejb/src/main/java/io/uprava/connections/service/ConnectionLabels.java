package io.uprava.connections.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.connections.entity.ConnectionLabel;
import java.util.List;

/** What a connection may be called. */
final class ConnectionLabels {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_TAGS = 20;
  private static final String TAG = "[\\p{L}\\p{N}._-]{1,40}";

  private ConnectionLabels() {}

  /**
   * @throws RuleViolation {@code connection-name-invalid}, {@code connection-tag-invalid}
   */
  static ConnectionLabel of(String name, List<String> tags) {
    String text = name == null ? "" : name.strip();
    if (text.isEmpty() || text.length() > LONGEST_NAME) {
      throw new RuleViolation("connection-name-invalid");
    }
    List<String> words = tags == null ? List.of() : tags.stream().distinct().toList();
    if (words.size() > MOST_TAGS || words.stream().anyMatch(tag -> !tag.matches(TAG))) {
      throw new RuleViolation("connection-tag-invalid");
    }
    return new ConnectionLabel(text, words);
  }
}
