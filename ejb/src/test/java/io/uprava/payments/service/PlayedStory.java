package io.uprava.payments.service;

import java.util.List;
import java.util.UUID;

/**
 * A story that happened at the emulated Stripe.
 *
 * @param payment it happened to
 * @param session the Checkout Session as it was at first
 * @param events as Stripe sent them, in the order in which they happened
 */
record PlayedStory(UUID payment, String session, List<String> events) {

  /** An event of the story as it would have been sent of another payment. */
  String copied(int event, UUID other, String mark) {
    return StoryCopy.marked(events.get(event), mark).replace(payment.toString(), other.toString());
  }

  /** The session as another payment would have got it. */
  String session(UUID other, String mark) {
    return StoryCopy.marked(session, mark).replace(payment.toString(), other.toString());
  }
}
