package io.uprava.payments.page;

import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.repository.PaymentTotal;
import io.uprava.payments.service.PaymentDirectory;
import io.uprava.payments.service.PaymentView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * {@code /admin/payments}: every payment, found by state, time, amount, client or provider's id.
 */
@Named
@RequestScoped
public class PaymentListPage {

  @Inject PaymentDirectory directory;
  @Inject PageInput input;

  private PageOf<PaymentView> page;
  private List<PaymentTotal> totals;

  public void load() {
    PaymentFilter filter = PaymentFilter.of(input.conditions());
    page = directory.list(filter, input.page());
    totals = input.flag("count") ? directory.totals(filter) : null;
  }

  public List<PaymentView> getRows() {
    return page.items();
  }

  public String nextCursor() {
    return page.nextCursor();
  }

  /** Sums by currency; null unless asked for: summing up reads every match. */
  public List<PaymentTotal> totals() {
    return totals;
  }

  public PaymentStatus[] statuses() {
    return PaymentStatus.values();
  }
}
