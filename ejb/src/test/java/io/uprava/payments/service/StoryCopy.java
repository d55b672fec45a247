package io.uprava.payments.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payment of its own to which a story happens once more, under ids of its own.
 *
 * @param mark at the end of every id of Stripe's
 * @param order of the events, for messages
 * @param steps the bodies that come together, step after step
 * @param dying ids of the events whose handling dies once
 */
record StoryCopy(
    UUID payment, String mark, List<Integer> order, List<List<String>> steps, Set<String> dying) {

  private static final String TWIN = "Twin";
  private static final Pattern ID =
      Pattern.compile("\\b(?:(?:pi|ch|re|du|evt)_3[A-Za-z0-9]{23}|cs_test_a1[A-Za-z0-9]{56})");
  private static final Pattern EVENT = Pattern.compile("\\bevt_3[A-Za-z0-9]{23}");

  /** The copy to which everything happens once and in order. */
  static StoryCopy plain(UUID payment, String mark, PlayedStory story, List<Integer> order) {
    List<List<String>> steps =
        order.stream().map(i -> List.of(story.copied(i, payment, mark))).toList();
    return new StoryCopy(payment, mark, order, steps, Set.of());
  }

  /**
   * A copy whose {@code number}-th event comes three times, once as another event about the same
   * fact, while the handling of another one dies.
   */
  static StoryCopy troubled(
      UUID payment, String mark, PlayedStory story, List<Integer> order, int number) {
    int events = order.size();
    List<List<String>> steps = new ArrayList<>();
    for (int i : order) {
      String body = story.copied(i, payment, mark);
      steps.add(i == number % events ? List.of(body, body, twin(body)) : List.of(body));
    }
    String repeated = story.copied(number % events, payment, mark);
    steps.add(List.of(repeated));
    String dying = eventOf(story.copied((number + events / 2) % events, payment, mark));
    return new StoryCopy(payment, mark, order, steps, Set.of(dying));
  }

  /** A copy to which everything happens at the same time, and each handling dies once. */
  static StoryCopy crowded(UUID payment, String mark, PlayedStory story, List<Integer> order) {
    List<String> bodies = order.stream().map(i -> story.copied(i, payment, mark)).toList();
    Set<String> all = new LinkedHashSet<>(bodies.stream().map(StoryCopy::eventOf).toList());
    return new StoryCopy(payment, mark, order, List.of(bodies), all);
  }

  /** The same text about other objects. */
  static String marked(String text, String mark) {
    return ID.matcher(text).replaceAll(id -> Matcher.quoteReplacement(id.group() + mark));
  }

  /** A text about this copy as it would be about the story, so that copies can be compared. */
  String neutral(String text) {
    return text.replace(mark, "").replace(payment.toString(), "payment");
  }

  boolean toldByTwin(String factKey) {
    return factKey.endsWith(TWIN);
  }

  private static String twin(String body) {
    String event = eventOf(body);
    return body.replace(event, event + TWIN);
  }

  private static String eventOf(String body) {
    Matcher event = Pattern.compile(EVENT + "[A-Za-z0-9]*").matcher(body);
    if (!event.find()) {
      throw new IllegalArgumentException(body);
    }
    return event.group();
  }
}
