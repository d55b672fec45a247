package io.uprava.sandbox.emulator.stripe.events;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.Ids;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * An event as it goes over the wire.
 *
 * @param signature value of the header, null for none
 * @param encoding Content-Encoding, null for none
 */
record Message(byte[] body, String signature, String encoding) {

  private static final int HUGE = 1024 * 1024;
  private static final long BEYOND_TOLERANCE = 301;

  /** The event sent at second {@code now} in that way. */
  static Message of(JsonObject event, SentAs way, List<String> secrets, long now) {
    byte[] body = bytes(PrettyJson.of(event));
    return switch (way) {
      case GENUINE -> signed(body, secrets, now);
      case WRONG_SECRET -> signed(body, List.of("whsec_" + Ids.draw(32)), now);
      case RESERIALIZED -> new Message(bytes(event.toString()), header(body, secrets, now), null);
      case SECOND_V1 -> {
        String right = header(body, secrets, now);
        yield new Message(body, right.replaceFirst(",v1=", ",v1=" + "0".repeat(64) + ",v1="), null);
      }
      case V0_ONLY -> new Message(body, header(body, List.of(), now), null);
      case OLD -> signed(body, secrets, now - BEYOND_TOLERANCE);
      case FUTURE -> signed(body, secrets, now + BEYOND_TOLERANCE);
      case UPPER_CASE -> new Message(body, upperCase(header(body, secrets, now)), null);
      case NO_HEADER -> new Message(body, null, null);
      case NO_TIME ->
          new Message(body, header(body, secrets, now).replaceFirst("t=\\d+", "t=soon"), null);
      case NO_VALUES -> new Message(body, "t,v1", null);
      case GZIP -> new Message(packed(body), header(body, secrets, now), "gzip");
      default -> signed(otherBody(event, way), secrets, now);
    };
  }

  private static byte[] otherBody(JsonObject event, SentAs way) {
    return switch (way) {
      case BOM -> bytes("\uFEFF" + PrettyJson.of(event));
      case HUGE ->
          bytes(
              PrettyJson.of(
                  Fields.of(event)
                      .set("id", Ids.next("evt"))
                      .set("pad", "x".repeat(HUGE))
                      .build()));
      case LIVE_MODE ->
          bytes(
              PrettyJson.of(
                  Fields.of(event).set("id", Ids.next("evt")).set("livemode", true).build()));
      case UNKNOWN_TYPE ->
          bytes(
              PrettyJson.of(
                  Fields.of(event)
                      .set("id", Ids.next("evt"))
                      .set("type", "person.of_the_future.created")
                      .build()));
      case THIN -> bytes(PrettyJson.of(thin(event)));
      default -> bytes("this is no JSON");
    };
  }

  private static JsonObject thin(JsonObject event) {
    JsonObject about = event.getJsonObject("data").getJsonObject("object");
    Fields related =
        Fields.none()
            .set("id", about.getString("id"))
            .set("type", about.getString("object"))
            .set("url", "/v1/" + about.getString("object") + "s/" + about.getString("id"));
    return Fields.none()
        .set("id", "evt_test_" + Ids.draw(36))
        .set("object", "v2.core.event")
        .set("type", "v1." + event.getString("type"))
        .set("livemode", false)
        .set("created", Instant.ofEpochSecond(Fields.number(event, "created")).toString())
        .set("related_object", related)
        .build();
  }

  private static Message signed(byte[] body, List<String> secrets, long time) {
    return new Message(body, header(body, secrets, time), null);
  }

  private static String header(byte[] body, List<String> secrets, long time) {
    return Signature.header(time, body, secrets);
  }

  private static String upperCase(String header) {
    return header.toUpperCase(Locale.ROOT).replace("T=", "t=").replace("V", "v");
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
