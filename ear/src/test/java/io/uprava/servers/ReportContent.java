package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A CSV file of {@link ReportRows}, read row by row.
 *
 * @param rows numbers of the rows in it
 * @param sums in minor units, as {@link ReportRows#sums()}
 */
record ReportContent(BitSet rows, List<String> sums) {

  private static final int AMOUNT = 3;
  private static final int CURRENCY = 4;
  private static final int NUMBER = 13;
  private static final Map<String, Integer> DECIMALS = Map.of("usd", 2, "jpy", 0, "kwd", 3);

  /** Reads an answer to its end; it must be what its ETag says, and hold no row twice. */
  static ReportContent read(HttpResponse<InputStream> answer) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    BitSet rows = new BitSet();
    Map<String, BigInteger> sums = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new DigestInputStream(answer.body(), digest), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("Requested");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line.split(",", -1), rows, sums);
      }
    }
    assertThat(answer.headers().firstValue("ETag"))
        .contains('"' + HexFormat.of().formatHex(digest.digest()) + '"');
    return new ReportContent(
        rows, sums.entrySet().stream().map(sum -> sum.getKey() + " " + sum.getValue()).toList());
  }

  private static void add(String[] cells, BitSet rows, Map<String, BigInteger> sums)
      throws IOException {
    int number = Integer.parseInt(cells[NUMBER]);
    if (rows.get(number)) {
      throw new IOException("row " + number + " is in the file twice");
    }
    rows.set(number);
    BigDecimal amount = new BigDecimal(cells[AMOUNT]);
    String currency = cells[CURRENCY].toLowerCase(Locale.ROOT);
    int decimals = DECIMALS.get(currency);
    sums.merge(currency, amount.movePointRight(decimals).toBigIntegerExact(), BigInteger::add);
  }

  /** Every row is there, to the minor unit. */
  void isAllOf(ReportRows written) throws Exception {
    assertThat(rows.cardinality()).isEqualTo(written.count());
    assertThat(rows.length()).isEqualTo(written.count() + 1);
    assertThat(sums).isEqualTo(written.sums());
  }
}
