package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.uprava.common.config.FixedSettings;
import io.uprava.common.config.Settings;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.network.AddressGuards;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSubscriptionUrlTest {

  private static final Settings STRICT = FixedSettings.of(Map.of());
  private static final Settings LENIENT =
      FixedSettings.of(
          Map.of(
              "uprava.webhooks.allow-http", "true",
              "uprava.webhooks.allowed-networks", "127.0.0.0/8",
              "uprava.webhooks.allowed-ports", "9000-9999"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/events           | https://example.org/events
          HTTPS://Example.ORG                  | https://example.org/
          https://example.org:443/x            | https://example.org:443/x
          https://example.org:8443/x?key=1&b=2 | https://example.org:8443/x?key=1&b=2
          https://пример.рф/события            | https://xn--e1afmkfd.xn--p1ai/%D1%81%D0%BE%D0%B1%D1%8B%D1%82%D0%B8%D1%8F
          https://8.8.8.8/x                    | https://8.8.8.8/x
          https://[2606:4700:4700::1111]/x     | https://[2606:4700:4700::1111]/x
          """)
  void keepsAnAddressInItsNormalForm(String text, String normal) {
    assertThat(urls(STRICT).normalise(text)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          null                                  | webhook-url-invalid
          example.org/events                    | webhook-url-invalid
          /events                               | webhook-url-invalid
          https:///events                       | webhook-url-invalid
          https:example.org                     | webhook-url-invalid
          https://example.org/#part             | webhook-url-invalid
          https://exa mple.org/                 | webhook-url-invalid
          ftp://example.org/                    | webhook-url-invalid
          file:///etc/passwd                    | webhook-url-invalid
          gopher://example.org:70/              | webhook-url-invalid
          jar:https://example.org!/             | webhook-url-invalid
          https://2130706433/                   | webhook-url-invalid
          https://127.1/                        | webhook-url-invalid
          https://0x7f.1/                       | webhook-url-invalid
          https://0x7f000001/                   | webhook-url-invalid
          https://0177.0.0.1/                   | webhook-url-invalid
          https://example.org%2f@127.0.0.1/     | webhook-url-userinfo
          https://127.0.0.1.                    | webhook-url-invalid
          https://-/                            | webhook-url-invalid
          https://a_b.example.org/              | webhook-url-invalid
          https://a-.org/                       | webhook-url-invalid
          https://[::1/                         | webhook-url-invalid
          https://[fe80::1%25eth0]/             | webhook-url-invalid
          http://example.org/                   | webhook-url-not-https
          https://user@example.org/             | webhook-url-userinfo
          https://user:password@example.org/    | webhook-url-userinfo
          https://example.org@127.0.0.1/        | webhook-url-userinfo
          https://example.org:22/               | webhook-url-port
          https://example.org:80/               | webhook-url-port
          https://example.org:5432/             | webhook-url-port
          https://example.org:0/                | webhook-url-port
          https://example.org:99999999999/      | webhook-url-port
          https://127.0.0.1/                    | webhook-url-address
          https://10.0.0.8/                     | webhook-url-address
          https://169.254.169.254/latest        | webhook-url-address
          https://192.168.1.1/                  | webhook-url-address
          https://100.64.0.1/                   | webhook-url-address
          https://0.0.0.0/                      | webhook-url-address
          https://[::1]/                        | webhook-url-address
          https://[::]/                         | webhook-url-address
          https://[fd00::1]/                    | webhook-url-address
          https://[fe80::1]/                    | webhook-url-address
          https://[::ffff:127.0.0.1]/           | webhook-url-address
          https://[::ffff:7f00:1]/              | webhook-url-address
          https://[64:ff9b::10.0.0.1]/          | webhook-url-address
          https://[2002:7f00:1::]/              | webhook-url-address
          """)
  void refusesWhereNothingMayBeSent(String text, String code) {
    RuleViolation refusal =
        catchThrowableOfType(RuleViolation.class, () -> urls(STRICT).normalise(text));
    assertThat(refusal).as(text).isNotNull();
    assertThat(refusal.code()).as(text).isEqualTo(code);
  }

  @Test
  void allowsWhatTheSettingsAllow() {
    assertThat(urls(LENIENT).normalise("http://127.0.0.1:9876/x"))
        .isEqualTo("http://127.0.0.1:9876/x");
    assertThat(urls(LENIENT).normalise("http://example.org/")).isEqualTo("http://example.org/");
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    RuleViolation refusal =
        catchThrowableOfType(
            RuleViolation.class,
            () -> urls(STRICT).normalise("https://example.org/" + "a".repeat(2000)));
    assertThat(refusal.code()).isEqualTo("webhook-url-invalid");
  }

  private static WebhookSubscriptionUrl urls(Settings settings) {
    WebhookSubscriptionUrl urls = new WebhookSubscriptionUrl();
    urls.settings = settings;
    urls.guard = AddressGuards.where(settings);
    return urls;
  }
}
