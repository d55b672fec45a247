package io.uprava.common.i18n;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One text with named placeholders: {@code {name}} and {@code {count, plural, one {# minute} other
 * {# minutes}}}. It is the part of ICU's message syntax that our texts need, and gives what ICU
 * gives (a test compares them): ICU itself is 15 MB, which each start would scan.
 */
public final class MessagePattern {

  private final List<Part> parts;

  MessagePattern(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when braces do not match or a plural lacks {@code other}
   */
  public static MessagePattern parse(String text) {
    MessagePatternReader reader = new MessagePatternReader(text);
    MessagePattern pattern = reader.message(false);
    if (!reader.atEnd()) {
      throw new IllegalArgumentException("a closing brace without an opening one: " + text);
    }
    return pattern;
  }

  /** The text in {@code locale}; a placeholder without a value stays visible as {@code {name}}. */
  public String format(Locale locale, Map<String, ?> values) {
    StringBuilder out = new StringBuilder();
    parts.forEach(part -> part.write(out, locale, values, null));
    return out.toString();
  }

  /** Names of all placeholders, those inside plural forms too. */
  public Set<String> placeholders() {
    Set<String> names = new TreeSet<>();
    parts.forEach(part -> part.collect(names));
    return names;
  }

  private void write(StringBuilder out, Locale locale, Map<String, ?> values, Number count) {
    parts.forEach(part -> part.write(out, locale, values, count));
  }

  private static String shown(Object value, Locale locale) {
    return value instanceof Number number
        ? NumberFormat.getInstance(locale).format(number)
        : String.valueOf(value);
  }

  sealed interface Part permits Literal, Placeholder, Plural {
    void write(StringBuilder out, Locale locale, Map<String, ?> values, Number count);

    void collect(Set<String> names);
  }

  record Literal(String text) implements Part {
    @Override
    public void write(StringBuilder out, Locale locale, Map<String, ?> values, Number count) {
      out.append(count == null ? text : text.replace("#", shown(count, locale)));
    }

    @Override
    public void collect(Set<String> names) {
      // plain text names nothing
    }
  }

  record Placeholder(String name) implements Part {
    @Override
    public void write(StringBuilder out, Locale locale, Map<String, ?> values, Number count) {
      Object value = values.get(name);
      out.append(value == null ? "{" + name + "}" : shown(value, locale));
    }

    @Override
    public void collect(Set<String> names) {
      names.add(name);
    }
  }

  record Plural(String name, Map<String, MessagePattern> forms) implements Part {
    @Override
    public void write(StringBuilder out, Locale locale, Map<String, ?> values, Number count) {
      if (values.get(name) instanceof Number number) {
        MessagePattern exact = forms.get("=" + number.longValue());
        String category = PluralCategory.of(locale, number.longValue());
        MessagePattern form =
            exact != null ? exact : forms.getOrDefault(category, forms.get("other"));
        form.write(out, locale, values, number);
      } else {
        out.append('{').append(name).append('}');
      }
    }

    @Override
    public void collect(Set<String> names) {
      names.add(name);
      forms.values().forEach(form -> names.addAll(form.placeholders()));
    }
  }
}
