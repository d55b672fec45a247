package io.uprava.payments.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.common.paging.PageOf;
import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.repository.GapFilter;
import io.uprava.payments.service.GapView;
import io.uprava.payments.service.ReconciliationService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** {@code /admin/payment-gaps}: where Stripe and Uprava disagree, and what is done about it. */
@Named
@ViewScoped
public class PaymentGapListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ReconciliationService reconciliation;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient Confirmation confirmation;
  @Inject transient GapSentences sentences;

  private UUID chosen;
  private transient PageOf<GapView> page;

  /** The difference that a dialog asks about. */
  public void choose(UUID gap) {
    chosen = gap;
  }

  /** Takes over what Stripe says. */
  public void apply() {
    reconciliation.apply(chosen, confirmation.getReason());
    done("payment_gaps.message.applied");
  }

  /** Leaves the payment as it is. */
  public void dismiss() {
    reconciliation.dismiss(chosen, confirmation.getReason());
    done("payment_gaps.message.dismissed");
  }

  /** Reads the list anew. */
  public void refresh() {
    page = null;
  }

  public List<GapView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  public boolean open(GapView gap) {
    return gap.status() == GapStatus.OPEN;
  }

  /** Whether Stripe knows more, so that the payment can take it over. */
  public boolean applicable(GapView gap) {
    return open(gap) && (gap.kind() == GapKind.BEHIND || gap.kind() == GapKind.UNKNOWN_OBJECT);
  }

  /** What we know, in words. */
  public String ours(GapView gap) {
    return sentences.of(gap, gap.ours());
  }

  /** What Stripe says, in words. */
  public String theirs(GapView gap) {
    return sentences.of(gap, gap.theirs());
  }

  public GapStatus[] statuses() {
    return GapStatus.values();
  }

  public GapKind[] kinds() {
    return GapKind.values();
  }

  private void done(String key) {
    confirmation.finish();
    refresh();
    messages.info(key);
  }

  private PageOf<GapView> page() {
    if (page == null) {
      page = reconciliation.list(GapFilter.of(input.conditions()), input.page());
    }
    return page;
  }
}
