package io.uprava.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.i18n.Texts;
import io.uprava.payments.report.PaymentsSummary;
import io.uprava.reports.catalogue.ReportArguments;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTextsTest {

  private final ReportTexts texts = PlainWriters.make().reportTexts;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-01/2026-11-30 | 01.11.2026 – 30.11.2026 | 2026-11-01 – 2026-11-30",
        "2026-11-01/2026-11-01 | 01.11.2026 | 2026-11-01",
        "2026-11-01/.. | с 01.11.2026 | since 2026-11-01",
        "../2026-11-30 | по 30.11.2026 | until 2026-11-30",
        "../.. | За всё время | All time",
        "last-month | Прошлый месяц | Last month"
      })
  void periodsAreWrittenAsTheLanguageWritesDays(String period, String russian, String english) {
    assertThat(texts.period(period, Texts.RUSSIAN)).isEqualTo(russian);
    assertThat(texts.period(period, Texts.ENGLISH)).isEqualTo(english);
  }

  @Test
  void whatAScheduleWillChooseReadsLikeWhatARunChose() {
    Map<String, String> run =
        Map.of("period", "2026-11-01/2026-11-30", "step", "WEEK", "currency", "usd");
    Map<String, String> schedule = Map.of("period", "this-month", "step", "week");

    assertThat(choices(run))
        .containsExactly("Период: 01.11.2026 – 30.11.2026", "Шаг сводки: Неделя", "Валюта: USD");
    assertThat(choices(schedule)).containsExactly("Период: Этот месяц", "Шаг сводки: Неделя");
  }

  private Iterable<String> choices(Map<String, String> values) {
    return texts.choices(
        new PaymentsSummary(),
        new ReportArguments(values, ZoneOffset.UTC, UUID.randomUUID()),
        Texts.RUSSIAN);
  }
}
