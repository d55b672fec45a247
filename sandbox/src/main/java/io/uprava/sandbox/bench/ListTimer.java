package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Answer;
import io.uprava.sandbox.bench.load.HttpConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Times one list on two servers in turn, one request at a time. */
final class ListTimer {

  private static final int WARM_UP = 12;
  private static final int MEASURED = 30;
  private static final int FEWEST = 6;
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private ListTimer() {}

  static ListTiming time(
      String query, HttpConnection few, byte[] fewRequest, HttpConnection many, byte[] manyRequest)
      throws IOException {
    List<Double> fewMillis = new ArrayList<>();
    List<Double> manyMillis = new ArrayList<>();
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      double first = millis(few, fewRequest);
      double second = millis(many, manyRequest);
      if (System.nanoTime() > end && fewMillis.size() >= FEWEST) {
        break;
      }
      if (i >= WARM_UP || System.nanoTime() > end) {
        fewMillis.add(first);
        manyMillis.add(second);
      }
    }
    return new ListTiming(query, median(fewMillis), median(manyMillis));
  }

  private static double millis(HttpConnection connection, byte[] request) throws IOException {
    long begun = System.nanoTime();
    Answer answer = connection.exchange(request);
    if (!answer.good()) {
      throw new IOException("the list was answered " + answer.status() + " " + answer.text());
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
