package io.uprava.payments.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.Confirmation;
import io.uprava.payments.service.PaymentMails;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Mails the client the link of the payment on screen. */
@Named
@RequestScoped
public class PaymentLinkActions {

  @Inject PaymentPage page;
  @Inject PaymentMails mails;
  @Inject Confirmation confirmation;
  @Inject ActiveLocale locale;

  public void send() {
    mails.sendLink(page.getPayment().id(), Language.of(locale.current()));
    confirmation.done("payment_page.message.link_sent");
    page.refresh();
  }

  /** Bundle key of why the link cannot be mailed, null when it can. */
  public String obstacle() {
    return mails.obstacle(page.getPayment()).map(code -> "error." + code).orElse(null);
  }
}
