package io.uprava.reports.repository;

import io.uprava.common.entity.Language;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Files of reports as readers of other makers see them, a line for each row: id, currency, three
 * amounts in minor units, local time and the client.
 */
final class ReadBack {

  private static final Map<String, Integer> DECIMALS =
      Map.of("usd", 2, "rub", 2, "jpy", 0, "kwd", 3);
  private static final Pattern SUMMARY_ROW =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d \\d{4}-\\d\\d-\\d\\d) (\\w{3}) \\D+ (\\d+) ([\\d,.]+) ([\\d,.]+) ([\\d,.]+)");
  private static final LocalDateTime SPREADSHEET_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final double DAY_MILLIS = 86_400_000;
  private static final Pattern RUSSIAN_DAY = Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})");

  private ReadBack() {}

  static List<String> csv(byte[] file, Language language) throws IOException {
    List<String> lines = new ArrayList<>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(language == Language.RU ? ';' : ',').get();
    String text = new String(file, StandardCharsets.UTF_8);
    List<CSVRecord> records = format.parse(new StringReader(text)).getRecords();
    for (CSVRecord row : records.subList(1, records.size())) {
      String moment = RUSSIAN_DAY.matcher(row.get(0)).replaceFirst("$3-$2-$1").replace(' ', 'T');
      List<String> amounts =
          List.of(row.get(2), row.get(3), row.get(4)).stream()
              .map(amount -> amount.replace(',', '.'))
              .toList();
      lines.add(
          line(
              row.get(11),
              row.get(5).toLowerCase(Locale.ROOT),
              amounts,
              moment,
              row.get(6).substring(1)));
    }
    return lines;
  }

  /** Numbers as a spreadsheet has them, which is in binary. */
  static List<String> workbook(byte[] file) throws Exception {
    List<String> lines = new ArrayList<>();
    NodeList rows =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(sheet(file)))
            .getElementsByTagName("row");
    for (int i = 1; i < rows.getLength(); i++) {
      Map<String, String> cells = cells((Element) rows.item(i));
      long millis = Math.round(Double.parseDouble(cells.get("A")) * DAY_MILLIS);
      LocalDateTime moment = SPREADSHEET_ZERO.plus(millis, ChronoUnit.MILLIS);
      String currency = cells.get("F").toLowerCase(Locale.ROOT);
      int decimals = DECIMALS.get(currency);
      List<String> amounts =
          List.of(cells.get("C"), cells.get("D"), cells.get("E")).stream()
              .map(
                  number ->
                      String.format(Locale.ROOT, "%." + decimals + "f", Double.parseDouble(number)))
              .toList();
      lines.add(line(cells.get("L"), currency, amounts, seconds(moment), cells.get("G")));
    }
    return lines;
  }

  static List<String> jsonLines(byte[] file, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    for (String text : new String(file, StandardCharsets.UTF_8).lines().toList()) {
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        JsonObject row = reader.readObject();
        String moment =
            seconds(LocalDateTime.ofInstant(Instant.parse(row.getString("created_at")), zone));
        lines.add(
            String.join(
                " ",
                row.getString("id"),
                row.getJsonObject("amount").getString("currency"),
                minor(row, "amount"),
                minor(row, "received_amount"),
                minor(row, "refunded_amount"),
                moment,
                row.getString("client_name")));
      }
    }
    return lines;
  }

  /** Rows of the summary: first and last day, currency, count and sums in minor units. */
  static List<String> summaryPages(byte[] file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (PDDocument pages = Loader.loadPDF(file)) {
      Matcher row = SUMMARY_ROW.matcher(new PDFTextStripper().getText(pages));
      while (row.find()) {
        String currency = row.group(2).toLowerCase(Locale.ROOT);
        lines.add(
            String.join(
                " ",
                row.group(1),
                currency,
                row.group(3),
                minor(row.group(4).replace(",", ""), currency),
                minor(row.group(5).replace(",", ""), currency),
                minor(row.group(6).replace(",", ""), currency)));
      }
    }
    return lines;
  }

  private static String line(
      String id, String currency, List<String> amounts, String moment, String client) {
    StringBuilder line = new StringBuilder(id).append(' ').append(currency);
    amounts.forEach(amount -> line.append(' ').append(minor(amount, currency)));
    return line.append(' ').append(moment).append(' ').append(client).toString();
  }

  private static String minor(String major, String currency) {
    return new BigDecimal(major)
        .movePointRight(DECIMALS.get(currency))
        .toBigIntegerExact()
        .toString();
  }

  private static String minor(JsonObject row, String column) {
    return row.getJsonObject(column).getJsonNumber("amount").bigIntegerValueExact().toString();
  }

  private static String seconds(LocalDateTime moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  /** Texts of the cells by the letter of their column. */
  private static Map<String, String> cells(Element row) {
    Map<String, String> cells = new HashMap<>();
    NodeList found = row.getElementsByTagName("c");
    for (int i = 0; i < found.getLength(); i++) {
      Element cell = (Element) found.item(i);
      cells.put(cell.getAttribute("r").replaceAll("\\d", ""), cell.getTextContent());
    }
    return cells;
  }

  /** Read as spreadsheets read it, from the directory at the end of the archive. */
  private static byte[] sheet(byte[] book) throws IOException {
    Path file = Files.createTempFile("report", ".xlsx");
    try {
      Files.write(file, book);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      }
    } finally {
      Files.delete(file);
    }
  }
}
