package io.uprava.sandbox.emulator.stripe.api;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.Account;
import io.uprava.sandbox.emulator.stripe.account.Parameters;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/** Which events {@code GET /v1/events} tells of: those of the last 30 days, as filtered. */
final class EventQueries {

  private static final long KEPT_SECONDS = 30L * 24 * 60 * 60;

  private final Account account;
  private final Predicate<String> delivered;

  /**
   * @param delivered whether the event of that id has reached the webhook endpoint
   */
  EventQueries(Account account, Predicate<String> delivered) {
    this.account = account;
    this.delivered = delivered;
  }

  List<JsonObject> matching(Parameters asked) {
    Boolean success = asked.flag("delivery_success");
    String type = asked.text("type");
    List<String> types = asked.list("types");
    if (type != null && !types.isEmpty() || types.size() > 20) {
      throw StripeError.parameter(
          null, "types", "You may pass either `type` or up to 20 `types`, but not both.");
    }
    long oldest = account.now() - KEPT_SECONDS;
    return Lists.matching(account.list("event"), asked).stream()
        .filter(event -> Fields.number(event, "created") > oldest)
        .filter(event -> success == null || success == delivered.test(event.getString("id")))
        .filter(event -> type == null || fits(event.getString("type"), type))
        .filter(event -> types.isEmpty() || types.contains(event.getString("type")))
        .toList();
  }

  private static boolean fits(String type, String wanted) {
    return wanted.endsWith("*")
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : type.equals(wanted);
  }
}
