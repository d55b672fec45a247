package io.uprava.common.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of single features, which may all be absent but not malformed. */
@ApplicationScoped
class FeatureSettings {

  @Inject StripeSettings stripe;
  @Inject ReportSettings reports;
  @Inject ConnectionSettings connections;
  @Inject ProviderApiSettings calls;
  @Inject BackupSettings backups;

  /** What fails where a setting cannot be read, by the names of the settings. */
  Map<String, Runnable> readings() {
    Map<String, Runnable> readings = new LinkedHashMap<>();
    readings.put(StripeSettings.APPROVAL_FROM, stripe::requireWellFormed);
    readings.put("uprava.reports.*", reports::requireWellFormed);
    readings.put("uprava.connections.*, uprava.*.base.url", connections::requireWellFormed);
    readings.put(
        "uprava.*.api.requests-per-second, uprava.clients.import-minutes",
        calls::requireWellFormed);
    readings.put("uprava.backup.*", backups::requireWellFormed);
    return readings;
  }
}
