package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.integrations.entity.WebhookEventStatus;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandlingOutcomeTest {

  @Test
  void waitingIsUnhandledUntilTheObjectIsKnown() {
    HandlingOutcome outcome = HandlingOutcome.waiting("pi_1", "unknown-object");

    assertThat(outcome.status()).isEqualTo(WebhookEventStatus.UNHANDLED);
    assertThat(outcome.waitingFor()).isEqualTo("pi_1");
  }

  @Test
  void onlyWhatTookEffectHasASubject() {
    UUID payment = UUID.randomUUID();

    assertThat(HandlingOutcome.processed(payment, "applied").subjectId()).isEqualTo(payment);
    assertThat(HandlingOutcome.parked("livemode").subjectId()).isNull();
    assertThat(HandlingOutcome.unhandled("foreign-object").subjectId()).isNull();
  }

  @Test
  void aHandlerCannotLeaveAnEventUndecided() {
    assertThatThrownBy(() -> new HandlingOutcome(WebhookEventStatus.PENDING, null, null, "later"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HandlingOutcome(WebhookEventStatus.FAILED, null, null, "no"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HandlingOutcome.waiting(null, "for nothing"))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void cutsLongSummaries() {
    assertThat(HandlingOutcome.parked("x".repeat(900)).summary()).hasSize(500);
  }
}
