package io.uprava.sandbox.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes bodies nobody expects out of a good event. */
final class BodyMutator {

  private static final List<String> NAMES =
      List.of("id", "object", "type", "data", "created", "livemode", "api_version", "request");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "\"\"",
          "\"yes\"",
          "0",
          "-1",
          "1e999999",
          "99999999999999999999999999",
          "1.5",
          "[]",
          "{}",
          "[[]]",
          "{\"object\":{}}",
          "{\"object\":null}",
          "{\"object\":{\"id\":7,\"object\":[]}}",
          "\"evt_\\u0000\"",
          "\"\\ud800\"",
          "\"'; DROP TABLE webhook_event; --\"",
          "\"<script>alert(1)</script>\"",
          "\"\\ufeff\\u202e\\u0007\"",
          "\"" + "x".repeat(10_000) + "\"",
          "\"" + "Ж".repeat(300) + "\"");
  private static final List<String> WHOLE =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "{}",
          "\"text\"",
          "7",
          "{\"id\":\"evt_1\"}",
          "{\"object\":\"event\"}",
          "{\"object\":\"v2.core.event\"}",
          "{\"id\":\"evt_1\",\"object\":\"v2.core.event\",\"created\":\"2024-09-17\"}",
          "[".repeat(50_000),
          "{\"a\":".repeat(20_000),
          "{\"id\":\"evt_deep\",\"object\":\"event\",\"type\":\"t\",\"data\":"
              + "[".repeat(5_000)
              + "]".repeat(5_000)
              + "}");
  private static final int LARGE = 700 * 1024;

  private final Random random;

  BodyMutator(Random random) {
    this.random = random;
  }

  byte[] mutate(String event) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> bytes(event);
      case 2, 3 -> flipped(bytes(event));
      case 4 -> cut(bytes(event));
      case 5 -> stuffed(bytes(event));
      case 6, 7 -> bytes(otherValue(event));
      case 8 -> bytes(WHOLE.get(random.nextInt(WHOLE.size())));
      default -> rare(event);
    };
  }

  private byte[] rare(String event) {
    return switch (random.nextInt(40)) {
      case 0 ->
          bytes(
              event.replace("\"livemode\"", "\"pad\":\"" + "x".repeat(LARGE) + "\",\"livemode\""));
      case 1, 2, 3 -> bytes("\ufeff" + event);
      case 4, 5, 6 -> event.getBytes(StandardCharsets.UTF_16);
      case 7, 8, 9 -> bytes(event + event);
      case 10, 11, 12 ->
          bytes(event.replaceFirst("\\{", "{\"id\":\"evt_first\",\"id\":\"evt_second\","));
      default -> bytes(otherValue(otherValue(event)));
    };
  }

  private byte[] flipped(byte[] body) {
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return body;
  }

  private byte[] cut(byte[] body) {
    return Arrays.copyOf(body, random.nextInt(body.length));
  }

  private byte[] stuffed(byte[] body) {
    byte[] noise = new byte[1 + random.nextInt(40)];
    random.nextBytes(noise);
    int at = random.nextInt(body.length);
    ByteArrayOutputStream stuffed = new ByteArrayOutputStream(body.length + noise.length);
    stuffed.write(body, 0, at);
    stuffed.writeBytes(noise);
    stuffed.write(body, at, body.length - at);
    return stuffed.toByteArray();
  }

  /** One member of the event, or of the object in it, with a value of another kind, or gone. */
  private String otherValue(String event) {
    String name = "\"" + NAMES.get(random.nextInt(NAMES.size())) + "\": ";
    int at = event.lastIndexOf(name);
    if (random.nextBoolean()) {
      at = event.indexOf(name);
    }
    if (at < 0) {
      return event;
    }
    if (random.nextInt(6) == 0) {
      return event.substring(0, at + 1) + "x" + event.substring(at + 1);
    }
    int from = at + name.length();
    int to = event.indexOf(event.startsWith("{", from) ? "}" : ",", from);
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return to < 0 ? event : event.substring(0, from) + value + event.substring(to);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
