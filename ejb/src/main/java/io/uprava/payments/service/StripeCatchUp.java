package io.uprava.payments.service;

import io.uprava.payments.gateway.StripeGateway;
import io.uprava.payments.gateway.StripeJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/** Asks Stripe for the events of the last 30 days that it could not deliver, and takes them in. */
@ApplicationScoped
public class StripeCatchUp {

  private static final System.Logger LOG = System.getLogger(StripeCatchUp.class.getName());
  private static final int MOST_PAGES = 100;
  private static final int PAGE = 100;

  @Inject StripeGateway stripe;
  @Inject StripeInbox inbox;

  /**
   * @return number of events that were new to us
   */
  public int run() {
    int found = 0;
    String after = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<JsonObject> events = stripe.undeliveredEvents(after);
      found += (int) events.stream().filter(inbox::fetched).count();
      if (events.size() < PAGE) {
        break;
      }
      after = StripeJson.text(events.get(events.size() - 1), "id");
    }
    LOG.log(System.Logger.Level.INFO, "stripe catch-up: {0} new events", found);
    return found;
  }
}
