package io.uprava.leaks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets by pieces, so that a part of one is recognised, too: any part from the beginning on of 20
 * characters, any other of 39. What looks like a secret of a kind that we know counts as one.
 */
final class KnownSecrets {

  private static final int PIECE = 20;

  private static final Pattern SHAPES =
      Pattern.compile(
          "eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}"
              + "|def502[0-9a-f]{20,}"
              + "|upr_[A-Za-z0-9]+_[\\w-]{20,}"
              + "|sk_(?:test|live)_\\w{16,}"
              + "|whsec_\\w{16,}");

  private static final Pattern WORDS = Pattern.compile("[\\w+/=.~-]{" + PIECE + ",}");

  private final Map<String, String> pieces = new ConcurrentHashMap<>();

  /**
   * Adds one.
   *
   * @param what tells people which one, without telling it
   */
  void add(String what, String secret) {
    // the header of a JWT is the same in all of them
    int begin = secret.startsWith("eyJ") ? secret.indexOf('.') + 1 : 0;
    for (int at = begin; at + PIECE <= secret.length(); at += PIECE) {
      pieces.put(secret.substring(at, at + PIECE), what);
    }
  }

  /** What of them stands in a text, in words that do not tell it. */
  Optional<String> in(String text) {
    Matcher shape = SHAPES.matcher(text);
    if (shape.find()) {
      return Optional.of("something like " + shape.group().substring(0, 8) + "...");
    }
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      String word = words.group();
      for (int at = 0; at + PIECE <= word.length(); at++) {
        String what = pieces.get(word.substring(at, at + PIECE));
        if (what != null) {
          return Optional.of(what);
        }
      }
    }
    return Optional.empty();
  }
}
