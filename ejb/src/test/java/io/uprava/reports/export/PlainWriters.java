package io.uprava.reports.export;

import io.uprava.common.entity.Language;
import io.uprava.common.i18n.Texts;
import io.uprava.reports.catalogue.Report;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Writers of files without a server around them. */
public final class PlainWriters {

  private PlainWriters() {}

  public static ReportWriters make() {
    ReportWriters writers = new ReportWriters();
    writers.texts = new Texts();
    writers.reportTexts = new ReportTexts();
    writers.reportTexts.texts = writers.texts;
    return writers;
  }

  public static ReportTexts texts() {
    return make().reportTexts;
  }

  /** The layout that a run of the report has, without a byte order mark. */
  public static ReportLayout layout(Report report, Language language, ZoneId zone) {
    ReportTexts texts = make().reportTexts;
    Locale locale = language.locale();
    List<String> headings =
        report.columns().stream()
            .map(column -> texts.heading(report.key(), column, locale, zone))
            .toList();
    return new ReportLayout(
        texts.title(report.key(), locale),
        List.of(),
        report.columns(),
        headings,
        texts.about(locale),
        texts.total(locale),
        language,
        zone,
        false);
  }
}
