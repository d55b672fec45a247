package io.uprava.reports.export;

import io.uprava.common.entity.Language;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportMoney;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cells as people read them: in their language, moments in their zone. One thread at a time. */
public final class ReportCells {

  private final ReportTexts texts;
  private final Locale locale;
  private final DecimalFormat numbers;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter moments;
  private final Map<String, String> choices = new HashMap<>();

  /**
   * @param grouped whether thousands are set apart, which programs do not expect
   */
  public ReportCells(ReportTexts texts, Language language, ZoneId zone, boolean grouped) {
    this.texts = texts;
    this.locale = language.locale();
    this.numbers = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(locale));
    numbers.setGroupingUsed(grouped);
    String date = ReportDays.pattern(language);
    this.dates = DateTimeFormatter.ofPattern(date, Locale.ROOT);
    this.moments = DateTimeFormatter.ofPattern(date + " HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  /** The cell as text; null stays null. */
  public String text(ReportColumn column, Object cell) {
    if (cell == null) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> (String) cell;
      case CURRENCY -> ((String) cell).toUpperCase(Locale.ROOT);
      case MONEY -> money((ReportMoney) cell);
      case INTEGER -> number(new BigDecimal((BigInteger) cell), 0);
      case INSTANT -> moments.format((Instant) cell);
      case DATE -> dates.format((LocalDate) cell);
      case CHOICE -> choice(column.detail(), (String) cell);
      case FLAG -> choice("report_flag", cell.toString());
    };
  }

  /** The cells of a row as texts. */
  public List<String> line(List<ReportColumn> columns, List<Object> cells) {
    List<String> line = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      line.add(text(columns.get(i), cells.get(i)));
    }
    return line;
  }

  private String money(ReportMoney money) {
    return number(money.major(), money.decimals());
  }

  private String number(BigDecimal number, int decimals) {
    numbers.setMinimumFractionDigits(decimals);
    numbers.setMaximumFractionDigits(decimals);
    return numbers.format(number);
  }

  private String choice(String group, String constant) {
    return choices.computeIfAbsent(
        group + '.' + constant, key -> texts.choice(group, constant, locale));
  }
}
