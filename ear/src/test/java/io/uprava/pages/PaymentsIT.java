package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.uprava.sandbox.emulator.stripe.events.Manner;
import io.uprava.sandbox.emulator.stripe.events.Order;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PagesTest
class PaymentsIT {

  private static final String CLIENT = "irina@client.local";

  @Test
  void aClientPaysByTheMailedLinkAndAPartGoesBack(Office office, Chromium chromium)
      throws Exception {
    try (Window window = chromium.window(office, "en", 1200);
        Window client = chromium.window(office, "ru", 400)) {
      Page page = window.signIn(Colleague.accountant(office, "Vera")).page();
      String payment = new Till(office, window).ask("1250.50", "Ремонт кровли, подъезд 2");
      window.see(".facts .badge:has-text('Awaiting payment')");

      office.mailbox(CLIENT).empty();
      page.locator("button:has-text('Mail to the client')").first().click();
      page.locator("#sendLinkForm button:has-text('Mail to the client')").click();
      window.see("text=The link is on its way to the client.");
      client.page().navigate(office.mailbox(CLIENT).link());
      client.see("text=Ожидается оплата");
      client.page().locator("#go").click();
      client.page().locator("button.pay").click();
      client.see("text=Оплачено. Спасибо!");

      window.see(".facts .badge:has-text('Paid')");
      refund(window, "625.25", "half of the roof was done");
      window.see(".facts .badge:has-text('Partly refunded')");
      window.see("#timeline :text('Event charge.refunded')"); // by itself, after the act
      client.page().reload();
      client.see("text=Оплачено, часть суммы возвращена");

      assertThat(receipt(window.speak("ru"), payment))
          .contains("Квитанция", "ООО «Дом»", "Ирина Щёкина", "Ремонт кровли, подъезд 2")
          .contains("1 250,50 USD", "-625,25 USD", "625,25 USD");
      assertThat(window.complaints()).isEmpty();
      assertThat(client.complaints()).isEmpty();
    }
  }

  @Test
  void aLargeRefundIsApprovedByASecondPersonOnly(Office office, Chromium chromium)
      throws Exception {
    String author = Colleague.accountant(office, "Anna");
    try (Window window = chromium.window(office, "en", 1200);
        Window second = chromium.window(office, "en", 1200)) {
      window.signIn(author);
      Till till = new Till(office, window);
      String payment = till.ask("5000", "New lift");
      till.pay(payment);
      window.see(".facts .badge:has-text('Paid')");
      refund(window, "4000", "the lift never came");
      window.see("text=The refund waits for a second person.");
      window.see("#movementsForm :text('A second person decides.')");
      assertThat(window.page().locator("button:visible:has-text('Approve')").count()).isZero();
      APIResponse forced = force(new ApiCaller(office, window).signIn(author), payment);
      assertThat(forced.status()).isEqualTo(403);
      assertThat(forced.text()).contains("refund-own");
      assertThat(till.refunds(payment)).isEmpty();

      second.signIn(Colleague.accountant(office, "Boris"));
      second.open("/admin/payments/" + payment);
      second.page().locator("#movementsForm button:has-text('Approve')").click();
      second.page().locator("#approveForm button:has-text('Approve')").click();
      second.see("text=The refund is approved and made.");

      window.see("#movementsForm .badge:has-text('Done') >> nth=1");
      window.see("text=Decided by b***");
      assertThat(till.refunds(payment)).hasSize(1);
      assertThat(second.complaints()).isEmpty();
    }
  }

  @Test
  void aLostDisputeIsToldInBothLanguages(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Colleague.accountant(office, "Gleb"));
      Till till = new Till(office, window);
      String payment = till.ask("80", "Parking in May");
      till.pay(payment);
      window.see(".facts .badge:has-text('Paid')");

      String dispute = till.dispute(payment);
      reloadUntil(window, ".notice-danger:has-text('evidence is expected')");
      window.see(".notice-danger:has-text('Evidence can be handed in until')");
      office.stripe().acts().lose(dispute);

      reloadUntil(window, ".notice-danger:has-text('The dispute is lost.')");
      window.see("#timeline :text('Dispute opened')");
      window.see("#timeline :text('Dispute lost')");
      window.see("#timeline :text('Signature verified')");
      window.see("#movementsForm td:has-text('Chargeback')");
      window.speak("ru");
      window.see(".notice-danger:has-text('Спор проигран')");
      window.see("#timeline :text('Открыт спор')");
      window.see("#timeline :text('Подпись проверена')");
      window.see("#movementsForm td:has-text('Возврат по спору')");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void whatStripeKnowsMoreIsListedAndTakenOver(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(Colleague.accountant(office, "Darya")).page();
      Till till = new Till(office, window);
      String payment = till.ask("90", "Parking in June");
      office.stripe().courier().manner(Manner.hold());
      till.pay(payment);

      page.locator("button:has-text('Compare with Stripe')").click();
      window.see(".notice-warning:has-text('between Stripe and Uprava')");
      page.locator(".notice-warning a").click();
      page.waitForURL(url -> url.contains("/admin/payment-gaps?payment=" + payment));
      page.locator("#filter-status").selectOption("OPEN");
      page.waitForURL(url -> url.contains("status=OPEN"));
      int open = page.locator("#gaps .row-link").count();
      assertThat(open).isPositive();

      page.locator("#gaps button:has-text('Apply')").first().click();
      page.locator("#applyForm textarea").fill("the event was lost");
      page.locator("#applyForm button:has-text('Apply')").click();
      window.see("text=The payment follows Stripe now.");
      assertThat(page.locator("#gaps .row-link").count()).isEqualTo(open - 1);
      window.open("/admin/payments/" + payment);
      window.see(".facts .badge:has-text('Paid')");
      window.see("#timeline :text('Difference taken over from Stripe')");
      assertThat(window.complaints()).isEmpty();
    } finally {
      office.stripe().courier().manner(Manner.usual());
      office.stripe().courier().release(Order.SHUFFLED, 1);
    }
  }

  private static void refund(Window window, String amount, String reason) {
    Page page = window.page();
    page.locator(".acts button:has-text('Refund')").first().click();
    page.locator("#refundForm input[id$=refundAmount]").fill(amount);
    page.locator("#refundForm textarea").fill(reason);
    page.locator("#refundForm button:has-text('Refund')").click();
  }

  private static String receipt(Window window, String payment) throws IOException {
    String path = window.page().locator("a:has-text('Квитанция')").first().getAttribute("href");
    assertThat(path).endsWith(payment);
    APIResponse answer =
        window.page().request().get(window.page().url().replaceFirst("/admin.*", path));
    assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
    try (PdfReader reader = new PdfReader(answer.body())) {
      return new PdfTextExtractor(reader)
          .getTextFromPage(1)
          .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
  }

  /** Approves the refund that waits as its author, past the page. */
  private static APIResponse force(ApiCaller author, String payment) {
    String address = "/api/admin/payments/" + payment;
    String refund =
        author.get(address + "/transactions").getJsonArray("items").stream()
            .map(JsonValue::asJsonObject)
            .filter(movement -> "pending_approval".equals(movement.getString("status")))
            .findFirst()
            .orElseThrow()
            .getString("id");
    return author.post(address + "/refunds/" + refund + "/approve/", Map.of());
  }

  /** Nothing moves a paid payment on screen but somebody who looks again. */
  private static void reloadUntil(Window window, String selector) {
    Page page = window.page();
    for (int tries = 0; tries < 30 && page.locator(selector).count() == 0; tries++) {
      page.waitForTimeout(500);
      page.reload();
    }
    window.see(selector);
  }
}
