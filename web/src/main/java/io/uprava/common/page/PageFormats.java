package io.uprava.common.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times and figures as the person at this browser writes them. */
@Named("format")
@RequestScoped
public class PageFormats {

  @Inject ActiveLocale locale;
  @Inject PageTexts texts;
  @Inject Clock clock;

  /** Day and time in the person's zone; empty for null. */
  public String time(Instant instant) {
    return formatted(
        instant, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
  }

  /** Day and time to the second, for audit and technical lists. */
  public String exactTime(Instant instant) {
    return formatted(instant, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM));
  }

  public String day(Instant instant) {
    return formatted(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
  }

  /** How long ago, in the largest fitting unit. */
  public String ago(Instant instant) {
    if (instant == null) {
      return "";
    }
    Duration age = Duration.between(instant, clock.instant());
    if (age.toMinutes() < 1) {
      return texts.get("general.ago.now");
    }
    if (age.toHours() < 1) {
      return texts.get("general.ago.minutes", "count", age.toMinutes());
    }
    return age.toDays() < 1
        ? texts.get("general.ago.hours", "count", age.toHours())
        : texts.get("general.ago.days", "count", age.toDays());
  }

  public String number(Number number) {
    return number == null ? "" : NumberFormat.getInstance(locale.current()).format(number);
  }

  private String formatted(Instant instant, DateTimeFormatter formatter) {
    return instant == null
        ? ""
        : formatter
            .withLocale(locale.current())
            .format(ZonedDateTime.ofInstant(instant, locale.zone()));
  }
}
