package io.uprava.payments.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Orders in which the events of a story come: all of them while they are few, or else samples. */
final class StoryOrders {

  private static final int ENOUGH = 10;
  private static final int FEW_EVENTS = 3;

  private StoryOrders() {}

  /**
   * @param events number of them
   * @return the first is the order in which things happened, the second the opposite
   */
  static List<List<Integer>> of(int events, long seed) {
    List<Integer> happened = IntStream.range(0, events).boxed().toList();
    List<List<Integer>> orders = new ArrayList<>();
    if (events <= FEW_EVENTS) {
      permute(new ArrayList<>(happened), 0, orders);
      return orders;
    }
    List<Integer> opposite = new ArrayList<>(happened);
    Collections.reverse(opposite);
    Collections.addAll(orders, happened, opposite);
    Random random = new Random(seed);
    while (orders.size() < ENOUGH) {
      List<Integer> shuffled = new ArrayList<>(happened);
      Collections.shuffle(shuffled, random);
      orders.add(shuffled);
    }
    return orders;
  }

  private static void permute(List<Integer> items, int from, List<List<Integer>> sink) {
    if (from == items.size()) {
      sink.add(List.copyOf(items));
    }
    for (int i = from; i < items.size(); i++) {
      Collections.swap(items, from, i);
      permute(items, from + 1, sink);
      Collections.swap(items, from, i);
    }
  }
}
