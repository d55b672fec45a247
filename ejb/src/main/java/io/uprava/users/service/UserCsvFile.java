package io.uprava.users.service;

import io.uprava.common.csv.CsvWriter;
import io.uprava.common.error.RuleViolation;
import io.uprava.users.entity.ImportedValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of users; what the rows say is not judged here. */
final class UserCsvFile {

  static final int MEGABYTES = 5;
  static final int MOST_ROWS = 20_000;

  private static final int MOST_BYTES = MEGABYTES * 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<CsvRow> rows = new ArrayList<>();

  private UserCsvFile() {}

  /**
   * @throws RuleViolation {@code import-too-large}, {@code import-not-utf8}, {@code import-empty},
   *     {@code import-columns}, {@code import-not-csv}, {@code import-too-many-rows}
   */
  static List<CsvRow> read(InputStream in) {
    String text = decoded(bytes(in));
    UserCsvFile file = new UserCsvFile();
    try (CSVParser parser = CsvWriter.format(separator(text)).parse(new StringReader(text))) {
      file.parse(parser);
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
    if (file.rows.isEmpty()) {
      throw new RuleViolation("import-empty");
    }
    return file.rows;
  }

  private void parse(CSVParser parser) {
    try {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        throw new RuleViolation("import-empty");
      }
      CsvHeader header = CsvHeader.of(records.next());
      while (records.hasNext()) {
        add(header, records.next());
      }
    } catch (UncheckedIOException malformed) {
      throw new RuleViolation("import-not-csv", Map.of("line", parser.getRecordNumber() + 1));
    }
  }

  private void add(CsvHeader header, CSVRecord cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (rows.size() == MOST_ROWS) {
      throw new RuleViolation("import-too-many-rows", Map.of("max", MOST_ROWS));
    }
    rows.add(
        new CsvRow(
            (int) cells.getRecordNumber(),
            header.cell(cells, "email"),
            new ImportedValues(
                header.cell(cells, "name"),
                header.cell(cells, "phone"),
                header.cell(cells, "language"),
                header.cell(cells, "time_zone"),
                header.cell(cells, "roles")),
            header.fits(cells)));
  }

  private static byte[] bytes(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new RuleViolation("import-too-large", Map.of("megabytes", MEGABYTES));
      }
      return bytes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Other encodings show by sequences that UTF-8 does not know, or by NUL characters. */
  private static String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new RuleViolation("import-not-utf8");
      }
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new RuleViolation("import-not-utf8");
    }
  }

  /** The names of the columns hold neither, so that the header line tells. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    return header.indexOf(CsvWriter.SEMICOLON) >= 0 ? CsvWriter.SEMICOLON : CsvWriter.COMMA;
  }
}
