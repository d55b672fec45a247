package io.uprava.payments.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.csv.CsvWriter;
import io.uprava.common.entity.Language;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.entity.Money;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.repository.PaymentListRepository;
import io.uprava.payments.repository.PaymentRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Payments as CSV, row by row, however many. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
public class PaymentExportService {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "external_key",
          "created_at",
          "status",
          "currency",
          "amount",
          "received",
          "refunded",
          "client_name",
          "client_email",
          "description");

  @Inject PaymentListRepository payments;
  @Inject AuditService audit;

  /**
   * Writes every match, one at a time: times in UTC, money with the decimals of its currency and a
   * point. The stream is flushed and stays open.
   *
   * @param language separates the cells by semicolons for Russian, by commas (RFC 4180) for English
   * @return how many payments were written
   */
  public long exportCsv(PaymentFilter filter, OutputStream out, Language language) {
    CsvWriter csv = new CsvWriter(out, language, COLUMNS);
    long[] written = {0};
    payments.stream(
        filter,
        row -> {
          csv.row(cells(row));
          written[0]++;
        });
    csv.finish();
    audit.record(
        AuditRecord.of("payment.exported", "payment", null)
            .created(Map.of("payments", written[0])));
    return written[0];
  }

  private static List<String> cells(PaymentRow row) {
    return Arrays.asList(
        row.id().toString(),
        row.externalKey(),
        row.createdAt().toString(),
        row.status().name(),
        row.currency(),
        decimal(row.amount(), row),
        decimal(row.receivedAmount(), row),
        decimal(row.refundedAmount(), row),
        row.clientName(),
        row.clientEmail(),
        Objects.requireNonNullElse(row.description(), ""));
  }

  private static String decimal(long amount, PaymentRow row) {
    return new Money(amount, row.currency()).major().toPlainString();
  }
}
