package io.uprava.common.config;

import io.uprava.common.entity.EmailAddress;
import io.uprava.common.network.Networks;
import io.uprava.common.network.PortRanges;
import io.uprava.common.secret.SecretCipher;
import io.uprava.common.security.TokenKeys;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names everything that is missing or malformed at start, all of it at once. */
@Singleton
@Startup
public class SettingsCheck {

  private static final System.Logger LOG = System.getLogger(SettingsCheck.class.getName());
  private static final int SHORTEST_PEPPER = 32;

  @Inject Settings settings;
  @Inject TokenKeys keys;
  @Inject SecretCipher cipher;
  @Inject FeatureSettings features;

  private final Map<String, String> faults = new LinkedHashMap<>();

  @PostConstruct
  void checkAll() {
    check(Settings.BASE_URL, () -> require(settings.baseUrl().getHost() != null, "an address"));
    check(Settings.ADMIN_EMAIL, () -> EmailAddress.normalise(settings.adminEmail()));
    check(Settings.MAIL_FROM, settings::mailFrom);
    check(Settings.JWT_SIGNING_KEYS, keys::signing);
    check(
        Settings.OTP_PEPPER,
        () -> require(settings.otpPepper().length >= SHORTEST_PEPPER, "base64 of 32 random bytes"));
    check(Settings.COMPANY_ZONE, settings::companyZone);
    check(Settings.WEBHOOKS_NETWORKS, () -> new Networks(settings.webhooksAllowedNetworks()));
    check(
        Settings.WEBHOOK_BODY_DAYS,
        () -> require(settings.webhookBodyDays() > 0, "a number of days"));
    check(Settings.WEBHOOKS_PORTS, () -> new PortRanges(settings.webhooksAllowedPorts()));
    features.readings().forEach(this::check);
    warnOfKeyset();
    if (!faults.isEmpty()) {
      String sentence =
          faults.entrySet().stream()
              .map(fault -> fault.getKey() + ": " + fault.getValue())
              .collect(Collectors.joining("; "));
      LOG.log(System.Logger.Level.ERROR, "UPRAVA-SETTINGS-REFUSED {0}", sentence);
      throw new IllegalStateException("Deployment refused, settings to mend: " + sentence);
    }
  }

  /** Without its keyset Uprava serves everything that needs no stored secret. */
  private void warnOfKeyset() {
    try {
      cipher.requireUsable();
    } catch (IllegalStateException unusable) {
      LOG.log(
          System.Logger.Level.ERROR,
          "UPRAVA-KEYSET-UNUSABLE {0}; stored secrets stay as they are and cannot be read",
          unusable.getMessage());
    }
  }

  private void check(String name, Runnable reading) {
    try {
      reading.run();
    } catch (MissingSetting missing) {
      faults.put(name, "not set");
    } catch (UnreadableSecret unreadable) {
      faults.put(name, unreadable.getMessage());
    } catch (RuntimeException malformed) {
      faults.put(name, "malformed (" + malformed.getClass().getSimpleName() + ")");
    }
  }

  private static void require(boolean holds, String wanted) {
    if (!holds) {
      throw new IllegalArgumentException(wanted);
    }
  }
}
