package io.uprava.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.uprava.common.entity.Language;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportMoney;
import io.uprava.reports.entity.ReportFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Files of every format, read back by readers that are not ours. */
class ReportFilesTest {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.instant("at"),
          ReportColumn.choice("status", PaymentStatus.class),
          ReportColumn.money("amount", "currency"),
          ReportColumn.integer("number"),
          ReportColumn.date("day"),
          ReportColumn.text("text"));
  private static final Instant SUMMER = Instant.parse("2026-07-01T21:30:05Z");

  private static final List<Object> EXACT =
      Arrays.asList(
          SUMMER,
          "PAID",
          money("-123456789012", "kwd"),
          BigInteger.valueOf(7),
          LocalDate.of(2026, 2, 28),
          "=1+1; \"Счёт\"\nстрока");
  private static final List<Object> EMPTY = Arrays.asList(null, null, null, null, null, null);
  private static final List<Object> WHOLE =
      Arrays.asList(
          SUMMER,
          "REFUNDED",
          money("1099", "jpy"),
          BigInteger.ZERO,
          LocalDate.of(2026, 12, 31),
          "plain");

  @Test
  void russianCsvIsWhatRussianSpreadsheetsRead() throws IOException {
    String text = new String(file(ReportFormat.CSV, Language.RU, true), StandardCharsets.UTF_8);

    assertThat(text).startsWith("\uFEFF").contains("\r\n");
    List<CSVRecord> lines = csv(text.substring(1), ';');
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).values()).containsExactly("h1", "h2", "h3", "h4", "h5", "h6");
    assertThat(lines.get(1).values())
        .containsExactly(
            "02.07.2026 00:30:05",
            "Оплачен",
            "-123456789,012",
            "7",
            "28.02.2026",
            "'=1+1; \"Счёт\"\nстрока");
    assertThat(lines.get(2).values()).containsOnly("");
    assertThat(lines.get(3).get(2)).isEqualTo("1099");
  }

  @Test
  void englishCsvKeepsToCommasAndPointsAndCanDoWithoutTheMark() throws IOException {
    String text = new String(file(ReportFormat.CSV, Language.EN, false), StandardCharsets.UTF_8);

    assertThat(text).startsWith("h1,h2");
    assertThat(csv(text, ',').get(1).values())
        .containsExactly(
            "2026-07-02 00:30:05",
            "Paid",
            "-123456789.012",
            "7",
            "2026-02-28",
            "'=1+1; \"Счёт\"\nстрока");
  }

  @Test
  void jsonLinesAreExactAndInUtc() {
    String text = new String(file(ReportFormat.JSONL, Language.RU, true), StandardCharsets.UTF_8);

    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .contains("\"at\":\"2026-07-01T21:30:05Z\"")
        .contains("\"amount\":{\"amount\":-123456789012,\"currency\":\"kwd\"}")
        .contains("\"status\":\"paid\"", "\"number\":7", "\"day\":\"2026-02-28\"");
    assertThat(lines.get(1)).contains("\"amount\":null");
  }

  @Test
  void workbookHasTypedCellsAFrozenHeaderAndWidths() throws Exception {
    byte[] book = file(ReportFormat.XLSX, Language.RU, true);
    Document sheet = xml(entry(book, "xl/worksheets/sheet1.xml"));

    Element pane = (Element) sheet.getElementsByTagName("pane").item(0);
    assertThat(pane.getAttribute("state")).isEqualTo("frozen");
    assertThat(pane.getAttribute("topLeftCell")).isEqualTo("A2");
    assertThat(sheet.getElementsByTagName("col").getLength()).isGreaterThan(0);
    NodeList rows = sheet.getElementsByTagName("row");
    Element exact = (Element) rows.item(1);
    assertThat(cell(exact, "C2").getAttribute("t")).isIn("", "n");
    assertThat(new BigDecimal(value(exact, "C2"))).isEqualByComparingTo("-123456789.012");
    assertThat(value(exact, "D2")).isEqualTo("7");
    assertThat(value(exact, "F2")).isEqualTo("=1+1; \"Счёт\"\nстрока");
    assertThat(cell(exact, "F2").getAttribute("t")).isEqualTo("inlineStr");
    assertThat(value(exact, "B2")).isEqualTo("Оплачен");
    // 2026-07-02 00:30:05 in Moscow, as days since 1899-12-30
    assertThat(Double.parseDouble(value(exact, "A2"))).isBetween(46205.02089, 46205.02090);
    assertThat(new String(entry(book, "xl/styles.xml"), StandardCharsets.UTF_8))
        .contains("#,##0.000", "dd.mm.yyyy hh:mm:ss");
  }

  @Test
  void workbookTellsOnAnotherSheetWhatItIsAndWhatItAddsUpTo() throws Exception {
    byte[] book = file(ReportFormat.XLSX, Language.RU, true);
    NodeList rows = xml(entry(book, "xl/worksheets/sheet2.xml")).getElementsByTagName("row");

    assertThat(value((Element) rows.item(0), "A1")).isEqualTo("Реестр [платежей]");
    assertThat(value((Element) rows.item(1), "A2")).startsWith("Период: ");
    int last = rows.getLength() - 1;
    Element jpy = (Element) rows.item(last - 1);
    Element kwd = (Element) rows.item(last);
    assertThat(value(jpy, "C" + jpy.getAttribute("r"))).isEqualTo("1099");
    assertThat(new BigDecimal(value(kwd, "C" + kwd.getAttribute("r"))))
        .isEqualByComparingTo("-123456789.012");
    Element sheet =
        (Element) xml(entry(book, "xl/workbook.xml")).getElementsByTagName("sheet").item(1);
    assertThat(sheet.getAttribute("name")).isEqualTo("О файле");
  }

  @Test
  void workbookOfManyBatchesHoldsEveryRow() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter writer = writers().begin(ReportFormat.XLSX, layout(Language.EN, true), out);
    for (int i = 0; i < 1700; i++) {
      writer.row(WHOLE);
    }
    writer.finish();
    Document sheet = xml(entry(out.toByteArray(), "xl/worksheets/sheet1.xml"));
    assertThat(sheet.getElementsByTagName("row").getLength()).isEqualTo(1701);
  }

  @Test
  void pagesRepeatTheHeaderAndCountThemselves() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter writer = writers().begin(ReportFormat.PDF, layout(Language.RU, true), out);
    for (int i = 0; i < 250; i++) {
      writer.row(EXACT);
    }
    writer.finish();

    PdfReader pdf = new PdfReader(out.toByteArray());
    int pages = pdf.getNumberOfPages();
    assertThat(pages).isGreaterThan(3);
    StringBuilder all = new StringBuilder();
    for (int page = 1; page <= pages; page++) {
      String text = new PdfTextExtractor(pdf).getTextFromPage(page);
      assertThat(text).contains("h1", "Страница " + page + " из", Integer.toString(pages));
      all.append(text);
    }
    String read = all.toString().replaceAll("[\\s\u00a0\u202f]+", " ");
    assertThat(read.split(Pattern.quote("-123 456 789,012"), -1)).hasSize(251);
    assertThat(read).contains("Итого -30 864 197 253,000");
    assertThat(all.toString()).contains("Реестр", "Оплачен");
    assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).contains("/FontFile2");
  }

  @Test
  void pagesWithoutRowsSaySo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writers().begin(ReportFormat.PDF, layout(Language.RU, true), out).finish();

    assertThat(new PdfTextExtractor(new PdfReader(out.toByteArray())).getTextFromPage(1))
        .contains("По этим условиям ничего нет");
  }

  @Test
  void manyColumnsGetALargerSheet() throws IOException {
    assertThat(sheetOf(6)).isEqualTo(842);
    assertThat(sheetOf(12)).isEqualTo(1191);
    assertThat(sheetOf(40)).isEqualTo(1684);
  }

  private static int sheetOf(int columns) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportLayout wide =
        new ReportLayout(
            "Wide",
            List.of(),
            Collections.nCopies(columns, ReportColumn.text("t")),
            Collections.nCopies(columns, "t"),
            "About",
            "Total",
            Language.EN,
            ZoneId.of("UTC"),
            true);
    writers().begin(ReportFormat.PDF, wide, out).finish();
    return Math.round(new PdfReader(out.toByteArray()).getPageSizeWithRotation(1).getWidth());
  }

  private static byte[] file(ReportFormat format, Language language, boolean marked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter writer = writers().begin(format, layout(language, marked), out);
    List.of(EXACT, EMPTY, WHOLE).forEach(writer::row);
    writer.finish();
    return out.toByteArray();
  }

  private static ReportLayout layout(Language language, boolean marked) {
    return new ReportLayout(
        "Реестр [платежей]",
        List.of("Период: 2026-01-01 – 2026-12-31"),
        COLUMNS,
        List.of("h1", "h2", "h3", "h4", "h5", "h6"),
        "О файле",
        "Итого",
        language,
        ZoneId.of("Europe/Moscow"),
        marked);
  }

  private static ReportWriters writers() {
    return PlainWriters.make();
  }

  private static ReportMoney money(String minor, String currency) {
    return new ReportMoney(new BigInteger(minor), currency);
  }

  private static List<CSVRecord> csv(String text, char separator) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  private static byte[] entry(byte[] book, String name) throws IOException {
    Path file = Files.createTempFile("report", ".xlsx");
    try {
      Files.write(file, book);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Document xml(byte[] text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text));
  }

  private static Element cell(Element row, String address) {
    NodeList cells = row.getElementsByTagName("c");
    for (int i = 0; i < cells.getLength(); i++) {
      Element cell = (Element) cells.item(i);
      if (cell.getAttribute("r").equals(address)) {
        return cell;
      }
    }
    throw new AssertionError("no cell " + address);
  }

  private static String value(Element row, String address) {
    return cell(row, address).getTextContent();
  }
}
