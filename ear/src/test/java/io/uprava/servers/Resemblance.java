package io.uprava.servers;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.regex.Pattern;

/** Whether what was printed is what a document shows, where "…" stands for anything. */
final class Resemblance {

  private static final String ANYTHING = "…";

  private Resemblance() {}

  static boolean holds(String shown, String printed) {
    return shown.strip().startsWith("{")
        ? json(shown) != null && alike(json(shown), json(printed))
        : Pattern.compile(pattern(shown.strip()), Pattern.DOTALL)
            .matcher(printed.strip())
            .matches();
  }

  private static String pattern(String shown) {
    return Pattern.quote(shown).replace(ANYTHING, "\\E.*\\Q");
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static boolean alike(JsonValue shown, JsonValue seen) {
    if (shown instanceof JsonString text && text.getString().contains(ANYTHING)) {
      String value = seen instanceof JsonString string ? string.getString() : seen.toString();
      return Pattern.compile(pattern(text.getString()), Pattern.DOTALL).matcher(value).matches();
    }
    if (shown instanceof JsonObject wanted && seen instanceof JsonObject object) {
      return wanted.keySet().equals(object.keySet())
          && wanted.keySet().stream().allMatch(name -> alike(wanted.get(name), object.get(name)));
    }
    if (shown instanceof JsonArray wanted && seen instanceof JsonArray array) {
      return wanted.size() == array.size() && elementsAlike(wanted, array);
    }
    return shown.equals(seen);
  }

  private static boolean elementsAlike(JsonArray shown, JsonArray seen) {
    for (int i = 0; i < shown.size(); i++) {
      if (!alike(shown.get(i), seen.get(i))) {
        return false;
      }
    }
    return true;
  }
}
