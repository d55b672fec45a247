package io.uprava.payments.page;

import io.uprava.common.page.PageMessages;
import io.uprava.payments.service.ComparisonService;
import io.uprava.payments.service.ComparisonView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** When payments were compared with Stripe, above the list of differences. */
@Named
@RequestScoped
public class ComparisonPage {

  @Inject ComparisonService service;
  @Inject PageMessages messages;

  private ComparisonView comparison;

  /** Begins one; the page tells when it is over. */
  public void start() {
    service.start();
    comparison = null;
    messages.info("payment_gaps.message.started");
  }

  public boolean isRunning() {
    return getComparison().runningSince() != null;
  }

  public ComparisonView getComparison() {
    if (comparison == null) {
      comparison = service.look();
    }
    return comparison;
  }
}
