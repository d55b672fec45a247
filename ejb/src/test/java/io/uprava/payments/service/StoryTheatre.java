package io.uprava.payments.service;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.payments.gateway.StripeJson;
import io.uprava.testing.AsAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Plays stories at the emulated Stripe, and makes payments to which they happen again. */
@ApplicationScoped
public class StoryTheatre {

  @Inject PaymentService payments;
  @Inject PaymentDrafting drafting;
  @Inject AttemptLedger attempts;
  @Inject EmulatedStripe stripe;
  @Inject AsAdmin asAdmin;

  PlayedStory play(StripeStory story) {
    PaymentView payment = asAdmin.call(() -> payments.create(command(story)));
    JsonObject session =
        stripe.all("checkout.session").stream()
            .filter(s -> payment.id().toString().equals(s.getString("client_reference_id")))
            .findFirst()
            .orElseThrow();
    StripeStage stage = new StripeStage(stripe, session.getString("id"));
    story.play(stage);
    return new PlayedStory(payment.id(), session.toString(), stage.events());
  }

  /** One copy in order, one for each other order, and one where all happens at the same time. */
  List<StoryCopy> copies(StripeStory story, PlayedStory played, List<List<Integer>> orders) {
    List<StoryCopy> copies = new ArrayList<>();
    copies.add(StoryCopy.plain(open(story, played, 0), mark(0), played, orders.get(0)));
    for (int i = 0; i < orders.size(); i++) {
      copies.add(
          StoryCopy.troubled(open(story, played, i + 1), mark(i + 1), played, orders.get(i), i));
    }
    int last = orders.size() + 1;
    List<Integer> order = orders.get(orders.size() - 1);
    copies.add(StoryCopy.crowded(open(story, played, last), mark(last), played, order));
    return copies;
  }

  /** Ids of two copies of different stories differ anyway. */
  private static String mark(int number) {
    return "Copy" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
  }

  private UUID open(StripeStory story, PlayedStory played, int number) {
    PaymentDrafting.Draft draft = drafting.open(command(story));
    String session = played.session(draft.paymentId(), mark(number));
    attempts.succeeded(draft.attemptId(), StripeJson.parse(session));
    return draft.paymentId();
  }

  private static CreatePaymentCommand command(StripeStory story) {
    return new CreatePaymentCommand(
        StripeStory.AMOUNT,
        "usd",
        story.name(),
        "story-" + UuidCreator.getTimeOrderedEpoch(),
        null,
        "payer@example.org",
        "P",
        story.capture(),
        null,
        null);
  }
}
