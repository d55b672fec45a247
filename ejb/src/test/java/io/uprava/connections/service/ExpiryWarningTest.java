package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.entity.TokenValidity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiryWarningTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(90));

  @Test
  void tellsTwoWeeksAndThreeDaysBeforeTheEnd() {
    ProviderConnection connection = failing();

    assertThat(due(connection, Duration.ofDays(15))).isZero();
    assertThat(due(connection, Duration.ofDays(14))).isEqualTo(14);
    assertThat(due(connection, Duration.ofDays(4))).isEqualTo(14);
    assertThat(due(connection, Duration.ofDays(3))).isEqualTo(3);
    assertThat(due(connection, Duration.ofDays(-1))).isEqualTo(3);
  }

  @Test
  void tellsEachOnce() {
    ProviderConnection connection = failing();
    connection.health().warned(14);
    assertThat(due(connection, Duration.ofDays(10))).isZero();
    assertThat(due(connection, Duration.ofDays(2))).isEqualTo(3);

    connection.health().warned(3);
    assertThat(due(connection, Duration.ofDays(2))).isZero();
  }

  @Test
  void isSilentWhileTheConnectionRenewsItself() {
    ProviderConnection well = granted(END.minus(Duration.ofDays(10)));
    assertThat(due(well, Duration.ofDays(13))).isZero();
    assertThat(due(well, Duration.ofDays(8))).as("the renewal did not come").isEqualTo(14);
    assertThat(due(granted(END.plus(Duration.ofDays(1))), Duration.ofDays(2)))
        .as("the renewal would come too late")
        .isEqualTo(3);
  }

  @Test
  void saysNothingOfWhatPeopleKnowOrWhatHasNoEnd() {
    ProviderConnection refused = failing();
    refused.refuse("revoked", NOW);
    assertThat(due(refused, Duration.ofDays(2))).isZero();

    ProviderConnection ended = failing();
    ended.end(NOW);
    assertThat(due(ended, Duration.ofDays(2))).isZero();

    ProviderConnection lasting = connection();
    grant(lasting, TokenValidity.unlimited());
    assertThat(due(lasting, Duration.ofDays(2))).isZero();
  }

  private static int due(ProviderConnection connection, Duration left) {
    return ExpiryWarning.due(connection, END.minus(left)).orElse(0);
  }

  private static ProviderConnection failing() {
    ProviderConnection connection = granted(NOW.plus(Duration.ofDays(1)));
    connection.fail("no connection", null, NOW);
    return connection;
  }

  private static ProviderConnection granted(Instant refreshAt) {
    ProviderConnection connection = connection();
    grant(connection, new TokenValidity(END, refreshAt, END, refreshAt));
    return connection;
  }

  private static ProviderConnection connection() {
    return new ProviderConnection("amocrm", new ConnectionLabel("Home", List.of()), null, NOW);
  }

  private static void grant(ProviderConnection connection, TokenValidity validity) {
    connection.grant(
        new TokenGeneration(
            connection,
            new TokenOrigin(GenerationSource.AUTHORISED, null, "anna", null),
            validity,
            NOW),
        validity,
        NOW);
  }
}
