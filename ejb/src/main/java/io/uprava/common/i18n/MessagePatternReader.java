package io.uprava.common.i18n;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recursive descent over the text of one {@link MessagePattern}. */
final class MessagePatternReader {
  private final String text;
  private int at;

  MessagePatternReader(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  MessagePattern message(boolean nested) {
    List<MessagePattern.Part> parts = new ArrayList<>();
    int start = at;
    while (!atEnd() && text.charAt(at) != '}') {
      if (text.charAt(at) == '{') {
        addLiteral(parts, start);
        parts.add(placeholder());
        start = at;
      } else {
        at++;
      }
    }
    if (nested && atEnd()) {
      throw new IllegalArgumentException("a brace is not closed: " + text);
    }
    addLiteral(parts, start);
    return new MessagePattern(List.copyOf(parts));
  }

  private void addLiteral(List<MessagePattern.Part> parts, int start) {
    if (at > start) {
      parts.add(new MessagePattern.Literal(text.substring(start, at)));
    }
  }

  private MessagePattern.Part placeholder() {
    expect('{');
    String name = upTo(",}");
    if (text.charAt(at) == '}') {
      at++;
      return new MessagePattern.Placeholder(name);
    }
    expect(',');
    String kind = upTo(",}");
    if (!"plural".equals(kind)) {
      throw new IllegalArgumentException("only plural is known, not " + kind + ": " + text);
    }
    expect(',');
    return new MessagePattern.Plural(name, forms());
  }

  private Map<String, MessagePattern> forms() {
    Map<String, MessagePattern> forms = new LinkedHashMap<>();
    for (String category = upTo("{}"); !category.isEmpty(); category = upTo("{}")) {
      expect('{');
      forms.put(category, message(true));
      expect('}');
    }
    expect('}');
    if (!forms.containsKey("other")) {
      throw new IllegalArgumentException("a plural needs the form other: " + text);
    }
    return forms;
  }

  private String upTo(String ends) {
    int start = at;
    while (!atEnd() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (atEnd()) {
      throw new IllegalArgumentException("a brace is not closed: " + text);
    }
    return text.substring(start, at).trim();
  }

  private void expect(char wanted) {
    if (atEnd() || text.charAt(at) != wanted) {
      throw new IllegalArgumentException("expected " + wanted + " at " + at + ": " + text);
    }
    at++;
  }
}
