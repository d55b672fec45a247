package io.uprava.pages;

import com.microsoft.playwright.Page;
import io.uprava.sandbox.emulator.stripe.StripeActs;
import io.uprava.sandbox.emulator.stripe.account.DisputeTerms;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import jakarta.json.JsonObject;
import java.util.List;

/** An accountant at a window, and the bank at the other side of the emulated Stripe. */
public final class Till {

  private final Window window;
  private final StripeActs stripe;

  public Till(Site site, Window window) {
    this.window = window;
    this.stripe = site.stripe().acts();
  }

  /**
   * Asks for money in the page, which then shows the payment.
   *
   * @param amount in the unit people speak of, US dollars
   * @return id of the payment
   */
  public String ask(String amount, String description) {
    window.open("/admin/payments/new");
    Page page = window.page();
    page.locator("#payment\\:amount").fill(amount);
    page.locator("#payment\\:description").fill(description);
    page.locator("#payment\\:clientName").fill("Ирина Щёкина");
    page.locator("#payment\\:clientEmail").fill("irina@client.local");
    page.locator("#payment\\:create").click();
    window.see("#record");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  /** The client pays. */
  public void pay(String payment) {
    stripe.pay(session(payment), TestCard.VISA);
  }

  /** The client's bank takes the money back for the time being. */
  String dispute(String payment) {
    String charge = object("charge", payment).getString("id");
    return stripe.dispute(charge, DisputeTerms.usual()).getString("id");
  }

  /** Refunds of a payment at Stripe. */
  List<JsonObject> refunds(String payment) {
    return stripe.ofIntent("refund", intent(payment));
  }

  private String session(String payment) {
    return stripe.all("checkout.session").stream()
        .filter(session -> payment.equals(session.getString("client_reference_id", null)))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private String intent(String payment) {
    return stripe.get("checkout.session", session(payment)).getString("payment_intent");
  }

  private JsonObject object(String kind, String payment) {
    return stripe.ofIntent(kind, intent(payment)).get(0);
  }
}
