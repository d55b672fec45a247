package io.uprava.common.time;

import io.uprava.common.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The company's days, which begin at midnight in its own zone. */
@ApplicationScoped
public class CompanyCalendar {

  @Inject Settings settings;
  @Inject Clock clock;

  public ZoneId zone() {
    return settings.companyZone();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }
}
