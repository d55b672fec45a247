package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserCsvFileTest {

  private static final String HEADER = "email,name,phone,language,time_zone,roles\r\n";

  @ParameterizedTest
  @ValueSource(strings = {",", ";"})
  void readsBothSeparators(String separator) {
    List<CsvRow> rows =
        read(
            "email,name,phone,language,time_zone,roles\nanna@example.org,Анна,,ru,Europe/Moscow,STAFF\n"
                .replace(",", separator));

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).email()).isEqualTo("anna@example.org");
    assertThat(rows.get(0).values().name()).isEqualTo("Анна");
    assertThat(rows.get(0).values().roles()).isEqualTo("STAFF");
    assertThat(rows.get(0).complete()).isTrue();
  }

  @Test
  void readsAByteOrderMarkAndColumnsInAnyOrderAndCase() {
    CsvRow row =
        read("\uFEFFROLES, Name ,email,language,phone,time_zone,reason\nCLIENT,B,b@x.org,en,,,x\n")
            .get(0);

    assertThat(row.email()).isEqualTo("b@x.org");
    assertThat(row.values().name()).isEqualTo("B");
    assertThat(row.values().roles()).isEqualTo("CLIENT");
  }

  @Test
  void countsRowsAsASpreadsheetDoes() {
    List<CsvRow> rows = read(HEADER + "a@x.org,\"two\nlines\",,,,\n\n,,,,,\nb@x.org,B,,,,\n");

    assertThat(rows).extracting(CsvRow::line).containsExactly(2, 5);
    assertThat(rows.get(0).values().name()).isEqualTo("two\nlines");
  }

  @Test
  void marksRowsWithTooFewOrTooManyCells() {
    List<CsvRow> rows = read(HEADER + "a@x.org,A\nb@x.org,B,,,,,,\nc@x.org,C,,,,CLIENT,more\n");

    assertThat(rows).extracting(CsvRow::complete).containsExactly(false, true, false);
  }

  @Test
  void namesMissingAndUnknownColumns() {
    assertThatThrownBy(() -> read("email,name,telephone,language,roles,name\n"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("import-columns");
              assertThat(refusal.parameters())
                  .containsEntry("missing", "phone, time_zone")
                  .containsEntry("unknown", "telephone, name");
            });
  }

  @Test
  void refusesOtherEncodings() {
    String text = HEADER + "a@x.org,Анна,,,,\n";

    refused("import-not-utf8", () -> read(text.getBytes(Charset.forName("windows-1251"))));
    refused("import-not-utf8", () -> read(text.getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void refusesUnbalancedQuotationMarks() {
    refused("import-not-csv", () -> read(HEADER + "a@x.org,\"Anna,,,,\n"));
    refused("import-not-csv", () -> read(HEADER + "a@x.org,\"Anna\"x,,,,\n"));
  }

  @Test
  void refusesFilesWithoutRows() {
    refused("import-empty", () -> read(""));
    refused("import-empty", () -> read(HEADER));
    refused("import-empty", () -> read(HEADER + "\n,,,,,\n"));
  }

  @Test
  void refusesFilesBeyondTheLimits() {
    refused("import-too-large", () -> read(new byte[5 * 1024 * 1024 + 1]));
    refused("import-too-many-rows", () -> read(HEADER + "a@x.org,A,,,,\n".repeat(20_001)));
    assertThat(read(HEADER + "a@x.org,A,,,,\n".repeat(20_000))).hasSize(20_000);
  }

  private static void refused(String code, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static List<CsvRow> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<CsvRow> read(byte[] bytes) {
    return UserCsvFile.read(new ByteArrayInputStream(bytes));
  }
}
