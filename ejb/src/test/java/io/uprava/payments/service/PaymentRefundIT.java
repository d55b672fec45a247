package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.RuleViolation;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.IntegrationTest;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds, and who may decide on them. */
@IntegrationTest
class PaymentRefundIT {

  @Inject PlayedPayments played;
  @Inject RefundService refunds;
  @Inject PaymentTimeline timeline;
  @Inject AsAdmin asAdmin;

  @BeforeEach
  void signIn() {
    played.asSomebody();
  }

  @Test
  void returnsAPartAtOnceAndNeverMoreThanCame() {
    PaymentView payment = played.paid(1000);
    TransactionView refund = played.refund(payment, 400);
    assertThat(refund.status()).isEqualTo(TransactionStatus.SUCCEEDED);
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
    assertThatThrownBy(() -> played.refund(payment, 601)).isInstanceOf(RuleViolation.class);
    played.refund(payment, 600);
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void largeRefundIsNeverApprovedByItsAuthor() {
    PaymentView payment = played.paid(500_000);
    UUID author = UUID.randomUUID();
    played.become(author);
    TransactionView refund = played.refund(payment, 200_000);
    assertThat(refund.status()).isEqualTo(TransactionStatus.PENDING_APPROVAL);
    assertThatThrownBy(() -> approve(payment, refund)).isInstanceOf(Forbidden.class);
    assertThat(played.refundsAtStripe(payment)).isEmpty();

    played.asSomebody();
    assertThat(approve(payment, refund).status()).isEqualTo(TransactionStatus.SUCCEEDED);
    assertThatThrownBy(() -> approve(payment, refund)).isInstanceOf(Conflict.class);
    assertThat(played.refundsAtStripe(payment)).hasSize(1);
  }

  @Test
  void oneOfManyParallelApprovalsCountsAndNoneOfTheAuthor() throws Exception {
    PaymentView payment = played.paid(500_000);
    UUID author = UUID.randomUUID();
    played.become(author);
    TransactionView refund = played.refund(payment, 300_000);
    List<Callable<String>> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      UUID person = i % 2 == 0 ? author : UUID.randomUUID();
      people.add(() -> approveAs(person, payment, refund));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<String> outcomes = new ArrayList<>();
    for (Future<String> outcome : threads.invokeAll(people)) {
      outcomes.add(outcome.get());
    }
    threads.shutdown();
    assertThat(outcomes.stream().filter("approved"::equals)).hasSize(1);
    assertThat(played.refundsAtStripe(payment)).hasSize(1);
    TransactionView decided = played.transaction(payment, refund.id());
    assertThat(decided.decidedBy()).isNotNull().isNotEqualTo(author);
  }

  @Test
  void rejectedRefundReturnsNothingAndLeavesTheMoneyToBeReturned() {
    PaymentView payment = played.paid(500_000);
    TransactionView refund = played.refund(payment, 500_000);
    assertThatThrownBy(() -> played.refund(payment, 1)).isInstanceOf(RuleViolation.class);

    played.asSomebody();
    TransactionView rejected =
        asAdmin.call(() -> refunds.reject(payment.id(), refund.id(), "not agreed with anybody"));

    assertThat(rejected.status()).isEqualTo(TransactionStatus.REJECTED);
    assertThat(played.refundsAtStripe(payment)).isEmpty();
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.PAID);
    assertThat(asAdmin.call(() -> timeline.of(payment.id())))
        .filteredOn(entry -> entry.code().equals("refund-rejected"))
        .singleElement()
        .satisfies(
            told -> assertThat(told.details()).containsEntry("reason", "not agreed with anybody"));
    assertThat(played.refund(payment, 100).status()).isEqualTo(TransactionStatus.SUCCEEDED);
  }

  private TransactionView approve(PaymentView payment, TransactionView refund) {
    return asAdmin.call(() -> refunds.approve(payment.id(), refund.id()));
  }

  private String approveAs(UUID person, PaymentView payment, TransactionView refund) {
    RequestContextController request = CDI.current().select(RequestContextController.class).get();
    request.activate();
    try {
      played.become(person);
      approve(payment, refund);
      return "approved";
    } catch (Forbidden | Conflict refused) {
      return refused.code();
    } finally {
      request.deactivate();
    }
  }
}
