package io.uprava.payments.page;

import io.uprava.payments.entity.AmountReading;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.service.CreatePaymentCommand;
import io.uprava.payments.service.PaymentService;
import io.uprava.payments.service.PaymentView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;

/** {@code /admin/payments/new}: asks a client for money. */
@Named
@RequestScoped
public class NewPaymentPage {

  @Inject PaymentService payments;

  private String amount;
  private String currency = "usd";
  private String description;
  private String clientName;
  private String clientEmail;
  private String externalKey;
  private boolean manualCapture;

  public void create() throws IOException {
    PaymentView made =
        payments.create(
            new CreatePaymentCommand(
                AmountReading.minorUnits(amount, currency()),
                currency(),
                description,
                blankToNull(externalKey),
                null,
                blankToNull(clientEmail),
                blankToNull(clientName),
                manualCapture ? CaptureMethod.MANUAL : CaptureMethod.AUTOMATIC,
                null,
                null));
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/admin/payments/" + made.id());
  }

  private String currency() {
    return currency.strip().toLowerCase(Locale.ROOT);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getClientName() {
    return clientName;
  }

  public void setClientName(String clientName) {
    this.clientName = clientName;
  }

  public String getClientEmail() {
    return clientEmail;
  }

  public void setClientEmail(String clientEmail) {
    this.clientEmail = clientEmail;
  }

  public String getExternalKey() {
    return externalKey;
  }

  public void setExternalKey(String externalKey) {
    this.externalKey = externalKey;
  }

  public boolean isManualCapture() {
    return manualCapture;
  }

  public void setManualCapture(boolean manualCapture) {
    this.manualCapture = manualCapture;
  }
}
