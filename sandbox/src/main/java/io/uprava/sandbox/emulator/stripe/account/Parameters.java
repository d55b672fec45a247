package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of a request, sent form-encoded with nesting in brackets: {@code a[b][0][c]=d}.
 * They are named by their path with dots: {@code a.b.0.c}.
 */
public final class Parameters {

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /** Reads a form or a query string, null or empty for none. */
  public static Parameters decode(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      String path = path(decoded(parts[0]));
      while (path.endsWith(".") || values.containsKey(path) && path.matches(".*\\.\\d+")) {
        path = nextOf(path, values);
      }
      values.put(path, parts.length == 2 ? decoded(parts[1]) : "");
    }
    return new Parameters(values);
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw StripeError.parameter(null, null, "Invalid encoding of the parameters");
    }
  }

  private static String path(String name) {
    return name.replace("]", "").replace('[', '.');
  }

  /** The path of the element after it, where {@code a.} (sent as {@code a[]}) begins at 0. */
  private static String nextOf(String path, Map<String, String> values) {
    String list = path.substring(0, path.lastIndexOf('.') + 1);
    int index = 0;
    while (values.containsKey(list + index)) {
      index++;
    }
    return list + index;
  }

  /** The text of a parameter, null when it was not sent or sent empty. */
  public String text(String path) {
    String value = values.get(path);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The text of a parameter that must not be missing. */
  public String required(String path) {
    String value = text(path);
    if (value == null) {
      String name = name(path);
      throw StripeError.parameter(
          "parameter_missing", name, "Missing required param: " + name + ".");
    }
    return value;
  }

  /** The integer of a parameter, null when it was not sent. */
  public Long number(String path) {
    String value = text(path);
    try {
      return value == null ? null : Long.valueOf(value);
    } catch (NumberFormatException notAnInteger) {
      throw StripeError.parameter(
          "parameter_invalid_integer", name(path), "Invalid integer: " + value);
    }
  }

  /** The truth value of a parameter, null when it was not sent. */
  public Boolean flag(String path) {
    String value = text(path);
    if (value == null || value.equals("true") || value.equals("false")) {
      return value == null ? null : Boolean.valueOf(value);
    }
    throw StripeError.parameter(null, name(path), "Invalid boolean: " + value);
  }

  /** One of a few words, {@code usual} when it was not sent. */
  public String choice(String path, String usual, Collection<String> words) {
    String value = text(path);
    if (value != null && !words.contains(value)) {
      throw StripeError.parameter(
          null,
          name(path),
          "Invalid " + name(path) + ": must be one of " + String.join(", ", words));
    }
    return value == null ? usual : value;
  }

  /** An address people can be sent to. */
  public String url(String path) {
    String value = required(path);
    try {
      URI address = URI.create(value.replace("{", "%7B").replace("}", "%7D"));
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return value;
      }
    } catch (IllegalArgumentException malformed) {
      throw notAnAddress(path);
    }
    throw notAnAddress(path);
  }

  private static StripeError notAnAddress(String path) {
    return StripeError.parameter("url_invalid", name(path), "Not a valid URL");
  }

  /** The elements of a list of texts. */
  public List<String> list(String path) {
    List<String> found = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          if (name.matches(java.util.regex.Pattern.quote(path) + "\\.\\d+")) {
            found.add(value);
          }
        });
    return found;
  }

  /** The metadata at {@code path}; an empty value leaves its key out, as Stripe does. */
  public Fields metadata(String path) {
    Fields metadata = Fields.none();
    int count = 0;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      if (entry.getKey().startsWith(path + ".") && !entry.getValue().isEmpty()) {
        String key = entry.getKey().substring(path.length() + 1);
        requireShort(path, key, 40);
        requireShort(path, entry.getValue(), 500);
        metadata.set(key, entry.getValue());
        count++;
      }
    }
    if (count > 50) {
      throw StripeError.parameter(null, path, "Metadata can have up to 50 keys");
    }
    return metadata;
  }

  private static void requireShort(String path, String text, int longest) {
    if (text.length() > longest) {
      throw StripeError.parameter(
          null, path, "Metadata keys can have up to 40 characters and values up to 500");
    }
  }

  /** Refuses every parameter whose first name is not among {@code known}. */
  public void requireOnly(Collection<String> known) {
    for (String path : values.keySet()) {
      String first = path.replaceFirst("\\..*", "");
      if (!known.contains(first)) {
        throw StripeError.parameter(
            "parameter_unknown", first, "Received unknown parameter: " + first);
      }
    }
  }

  /** The same for the same parameters in whatever order they came. */
  public String canonical() {
    return new TreeMap<>(values).toString();
  }

  private static String name(String path) {
    String[] parts = path.split("\\.");
    StringBuilder name = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      name.append('[').append(parts[i]).append(']');
    }
    return name.toString();
  }
}
