package io.uprava.common.i18n;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every sentence the product says, in English and Russian. Patterns are written in the ICU message
 * syntax, see {@link MessagePattern}.
 */
@ApplicationScoped
@Named
public class Texts {

  /** Base name of the two bundle files. */
  public static final String BUNDLE = "io/uprava/i18n/messages";

  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private static final System.Logger LOG = System.getLogger(Texts.class.getName());

  private final Map<Locale, Map<String, MessagePattern>> patterns =
      Map.of(ENGLISH, load(ENGLISH), RUSSIAN, load(RUSSIAN));

  /**
   * The text of {@code key} in the language of {@code locale}, without parameters.
   *
   * @return {@code ???key???} for a key that no bundle has, so that pages stay alive; the log tells
   */
  public String get(Locale locale, String key) {
    return get(locale, key, Map.of());
  }

  /** The text of {@code key} with its placeholders filled by name. */
  public String get(Locale locale, String key, Map<String, ?> parameters) {
    return find(locale, key, parameters)
        .orElseGet(
            () -> {
              LOG.log(System.Logger.Level.WARNING, "no text for key {0}", key);
              return "???" + key + "???";
            });
  }

  /** The text of {@code key}, or empty when no bundle has it. */
  public Optional<String> find(Locale locale, String key, Map<String, ?> parameters) {
    Locale spoken = spoken(locale);
    return Optional.ofNullable(patterns.get(spoken).get(key))
        .map(pattern -> pattern.format(spoken, worded(spoken, parameters)));
  }

  /**
   * The parameter {@code error} in words where it is a cause or the code of a refusal: what another
   * side said is told as it said it.
   */
  private Map<String, ?> worded(Locale spoken, Map<String, ?> parameters) {
    Object error = parameters.get("error");
    MessagePattern words =
        patterns
            .get(spoken)
            .getOrDefault("cause." + error, patterns.get(spoken).get("error." + error));
    if (words == null) {
      return parameters;
    }
    Map<String, Object> worded = new HashMap<>(parameters);
    worded.put("error", words.format(spoken, parameters).replaceFirst("\\.$", ""));
    return worded;
  }

  /** Whether the bundles have the key. */
  public boolean has(String key) {
    return patterns.get(ENGLISH).containsKey(key);
  }

  /** All keys of a language, sorted. */
  public Set<String> keys(Locale locale) {
    return new TreeSet<>(patterns.get(spoken(locale)).keySet());
  }

  /** The language of the product for a locale: Russian or, for every other one, English. */
  public static Locale spoken(Locale locale) {
    return locale != null && "ru".equals(locale.getLanguage()) ? RUSSIAN : ENGLISH;
  }

  /** The first language of a person's list that the product speaks; English when there is none. */
  public static Locale choose(Enumeration<Locale> wanted) {
    while (wanted.hasMoreElements()) {
      Optional<Locale> match = exact(wanted.nextElement());
      if (match.isPresent()) {
        return match.get();
      }
    }
    return ENGLISH;
  }

  private static Optional<Locale> exact(Locale wanted) {
    return List.of(ENGLISH, RUSSIAN).stream()
        .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
        .findFirst();
  }

  private static Map<String, MessagePattern> load(Locale locale) {
    String file = BUNDLE + "_" + locale.getLanguage() + ".properties";
    Properties lines = new Properties();
    try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, MessagePattern> patterns = new HashMap<>();
    lines.stringPropertyNames().forEach(k -> patterns.put(k, parse(k, lines.getProperty(k))));
    return patterns;
  }

  private static InputStream open(String file) {
    InputStream in = Texts.class.getClassLoader().getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("the bundle " + file + " is missing");
    }
    return in;
  }

  private static MessagePattern parse(String key, String text) {
    try {
      return MessagePattern.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalStateException("text of " + key + ": " + malformed.getMessage(), malformed);
    }
  }
}
