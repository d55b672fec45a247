package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** Checkout Sessions as the API makes and ends them. */
public final class Sessions {

  /** Kind of the objects that remember what a session was asked to do with its payment. */
  static final String PLAN = "checkout_plan";

  private static final long SHORTEST = 30 * 60;
  private static final long LONGEST = 24 * 60 * 60;
  private static final List<String> KNOWN =
      List.of(
          ("adaptive_pricing after_expiration allow_promotion_codes automatic_tax"
                  + " billing_address_collection branding_settings cancel_url client_reference_id"
                  + " consent_collection currency custom_fields custom_text customer customer_account"
                  + " customer_creation customer_email customer_update discounts"
                  + " excluded_payment_method_types expand expires_at invoice_creation line_items"
                  + " locale metadata mode name_collection optional_items origin_context"
                  + " payment_intent_data payment_method_collection payment_method_configuration"
                  + " payment_method_data payment_method_options payment_method_types permissions"
                  + " phone_number_collection redirect_on_completion return_url saved_payment_method_options"
                  + " setup_intent_data shipping_address_collection shipping_options submit_type"
                  + " subscription_data success_url tax_id_collection ui_mode wallet_options")
              .split(" "));

  private final Account account;

  public Sessions(Account account) {
    this.account = account;
  }

  /**
   * Makes a session in mode {@code payment}.
   *
   * @param pages address of the emulator, under which the session gets its page
   */
  public JsonObject create(Parameters asked, String pages) {
    asked.requireOnly(KNOWN);
    asked.required("mode");
    asked.choice("mode", null, List.of("payment"));
    LineItems items = LineItems.of(asked);
    CurrencyRules.requireChargeable(items.total(), items.currency(), "line_items");
    String id = Ids.session();
    JsonObject session = session(id, asked, items, pages);
    account.save(plan(id, asked, items));
    return account.save(session);
  }

  private JsonObject session(String id, Parameters asked, LineItems items, String pages) {
    return Fields.none()
        .set("id", id)
        .set("object", "checkout.session")
        .set("amount_subtotal", items.total())
        .set("amount_total", items.total())
        .set("cancel_url", asked.text("cancel_url") == null ? null : asked.url("cancel_url"))
        .set("client_reference_id", reference(asked))
        .set("created", account.now())
        .set("currency", items.currency())
        .nothing("customer")
        .set("customer_details", customer(asked))
        .set("customer_email", email(asked))
        .set("expires_at", expiry(asked))
        .set("livemode", false)
        .set("locale", asked.text("locale"))
        .set("metadata", asked.metadata("metadata"))
        .set("mode", "payment")
        .nothing("payment_intent", "payment_link")
        .set("payment_method_types", Json.createArrayBuilder().add("card").build())
        .set("payment_status", "unpaid")
        .nothing("setup_intent", "subscription")
        .set("status", "open")
        .set("success_url", asked.url("success_url"))
        .set("ui_mode", "hosted")
        .set("url", pages + "/checkout/" + id)
        .build();
  }

  private static JsonObject plan(String id, Parameters asked, LineItems items) {
    String data = "payment_intent_data.";
    return Fields.none()
        .set("id", id)
        .set("object", PLAN)
        .set("line_items", items.items())
        .set(
            "capture_method",
            asked.choice(
                data + "capture_method",
                "automatic_async",
                List.of("automatic", "automatic_async", "manual")))
        .set("description", asked.text(data + "description"))
        .set("receipt_email", asked.text(data + "receipt_email"))
        .set("metadata", asked.metadata(data + "metadata"))
        .build();
  }

  private static String reference(Parameters asked) {
    String reference = asked.text("client_reference_id");
    if (reference != null && reference.length() > 200) {
      throw StripeError.parameter(
          "parameter_invalid_string",
          "client_reference_id",
          "Invalid string: must be at most 200 characters");
    }
    return reference;
  }

  private static String email(Parameters asked) {
    String email = asked.text("customer_email");
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw StripeError.parameter(
          "email_invalid", "customer_email", "Invalid email address: " + email);
    }
    return email;
  }

  private static JsonObject customer(Parameters asked) {
    return Fields.none()
        .set("email", email(asked))
        .nothing("name", "phone", "address")
        .set("tax_exempt", "none")
        .build();
  }

  private long expiry(Parameters asked) {
    Long wanted = asked.number("expires_at");
    long now = account.now();
    if (wanted == null) {
      return now + LONGEST;
    }
    if (wanted < now + SHORTEST || wanted > now + LONGEST) {
      throw StripeError.parameter(
          null,
          "expires_at",
          "The `expires_at` timestamp must be from 30 minutes to 24 hours after Checkout Session"
              + " creation.");
    }
    return wanted;
  }

  /** Ends an open session by request. */
  public JsonObject expire(String id) {
    JsonObject session = account.get("checkout.session", id, "session");
    if (!session.getString("status").equals("open")) {
      throw StripeError.refused(
          null,
          null,
          "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session"
              + " has a status of "
              + session.getString("status")
              + ".");
    }
    return end(session);
  }

  /** Ends every open session whose time is over. */
  public void expireDue() {
    for (JsonObject session : account.list("checkout.session")) {
      boolean due = Fields.number(session, "expires_at") <= account.now();
      if (due && session.getString("status").equals("open")) {
        end(session);
      }
    }
  }

  private JsonObject end(JsonObject session) {
    String intent = Fields.text(session, "payment_intent");
    if (intent != null) {
      JsonObject open = account.get("payment_intent", intent, "intent");
      account.change("payment_intent.canceled", Intents.canceled(open, "automatic", account.now()));
    }
    JsonObject expired = account.save(Fields.of(session).set("status", "expired").nothing("url"));
    return account.tell("checkout.session.expired", expired);
  }
}
