package io.uprava.common.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How often the APIs of providers may be called, of which paid packages allow more than is usual,
 * and how often Uprava does so by itself.
 */
@ApplicationScoped
public class ProviderApiSettings {

  private static final List<String> PROVIDERS = List.of("amocrm", "kommo", "instagram");
  private static final int MOST = 1000;
  private static final String CONTACTS = "uprava.clients.import-minutes";
  private static final int USUAL_MINUTES = 15;

  @Inject Config config;

  /**
   * Calls a second of one account by this integration.
   *
   * @param usual where nothing is set; 0 for any number
   */
  public int perSecond(String provider, int usual) {
    return number("uprava." + provider + ".api.requests-per-second", usual);
  }

  /**
   * Calls a second of one account by whoever calls it.
   *
   * @param usual where nothing is set; 0 for any number
   */
  public int accountPerSecond(String provider, int usual) {
    return number("uprava." + provider + ".api.account-requests-per-second", usual);
  }

  /** Time from the end of one reading of an account's contacts to the next; empty for never. */
  public Optional<Duration> contactsEvery() {
    int minutes = config.getOptionalValue(CONTACTS, Integer.class).orElse(USUAL_MINUTES);
    if (minutes < 0) {
      throw new IllegalArgumentException(CONTACTS);
    }
    return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
  }

  void requireWellFormed() {
    contactsEvery();
    for (String provider : PROVIDERS) {
      perSecond(provider, 1);
      accountPerSecond(provider, 1);
    }
  }

  private int number(String name, int usual) {
    int number = config.getOptionalValue(name, Integer.class).orElse(usual);
    if (number < 0 || number > MOST) {
      throw new IllegalArgumentException(name);
    }
    return number;
  }
}
