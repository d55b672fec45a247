package io.uprava.reports.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.entity.Language;
import io.uprava.common.schema.MigratedDatabase;
import io.uprava.payments.report.PaymentsRegister;
import io.uprava.payments.report.PaymentsSummary;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArgumentRules;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportQuery;
import io.uprava.reports.catalogue.ReportRow;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.export.PlainWriters;
import io.uprava.reports.export.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whole files of every format, read back by readers that are not ours; every amount is that of the
 * database to the minor unit, every moment that of the zone, also on the days of 23 and 25 hours.
 */
class ReportGoldenTest {

  private static final KnownMoney KNOWN = new KnownMoney(MigratedDatabase.get());
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final String REGISTER =
      """
      SELECT concat_ws(' ', id, currency, amount, received_amount, refunded_amount,
        to_char(created_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD"T"HH24:MI:SS'), client_name)
      FROM payment WHERE created_at < '1999-02-01' ORDER BY created_at DESC, id DESC""";
  private static final String SUMMARY =
      """
      SELECT concat_ws(' ', date_trunc('month', created_at AT TIME ZONE 'Europe/Berlin')::date,
        (date_trunc('month', created_at AT TIME ZONE 'Europe/Berlin') + interval '1 month - 1 day')::date,
        currency, count(*), sum(amount), sum(received_amount), sum(refunded_amount))
      FROM payment WHERE created_at < '1999-02-01'
      GROUP BY date_trunc('month', created_at AT TIME ZONE 'Europe/Berlin'), currency, status
      ORDER BY date_trunc('month', created_at AT TIME ZONE 'Europe/Berlin'), currency, status""";

  private final ReportRowsRepository rows = new ReportRowsRepository();

  @BeforeAll
  static void remember() throws SQLException {
    KNOWN.write();
  }

  @AfterAll
  static void forget() throws SQLException {
    KNOWN.forget();
  }

  @Test
  void csvIsTheDatabaseInBothLanguages() throws Exception {
    for (Language language : Language.values()) {
      byte[] file = file(new PaymentsRegister(), ReportFormat.CSV, language);
      assertThat(ReadBack.csv(file, language)).isEqualTo(texts(REGISTER));
    }
  }

  @Test
  void workbookIsTheDatabaseEvenWhereASpreadsheetRounds() throws Exception {
    byte[] file = file(new PaymentsRegister(), ReportFormat.XLSX, Language.RU);
    assertThat(ReadBack.workbook(file)).isEqualTo(texts(REGISTER));
  }

  @Test
  void jsonLinesAreTheDatabase() throws Exception {
    byte[] file = file(new PaymentsRegister(), ReportFormat.JSONL, Language.EN);
    assertThat(ReadBack.jsonLines(file, ZONE)).isEqualTo(texts(REGISTER));
  }

  @Test
  void pagesAreTheDatabase() throws Exception {
    byte[] file = file(new PaymentsSummary(), ReportFormat.PDF, Language.EN);
    assertThat(ReadBack.summaryPages(file)).isEqualTo(texts(SUMMARY));
  }

  private byte[] file(Report report, ReportFormat format, Language language) throws SQLException {
    rows.dataSource = MigratedDatabase.get();
    Map<String, String> given = Map.of("period", "1997-12-01/1999-01-31");
    Map<String, String> values =
        ReportArgumentRules.resolve(report.parameters(), given, LocalDate.EPOCH);
    ReportQuery query = report.query(new ReportArguments(values, ZONE, UUID.randomUUID()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter writer =
        PlainWriters.make().begin(format, PlainWriters.layout(report, language, ZONE), out);
    rows.read(query.sql(), query.values(), Duration.ofSeconds(20), new Written(report, writer));
    writer.finish();
    return out.toByteArray();
  }

  private record Written(Report report, ReportWriter writer) implements ReportRowsRepository.Sink {

    @Override
    public void started(Runnable end) {
      // a test reads to the end
    }

    @Override
    public void total(long rows, boolean estimated) {
      // the rows themselves are looked at
    }

    @Override
    public void row(ResultSet row) throws SQLException {
      writer.row(ReportRow.read(row, report.columns()));
    }
  }

  private static List<String> texts(String sql) throws SQLException {
    try (Connection connection = MigratedDatabase.get().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }
}
