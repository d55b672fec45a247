package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.connections.repository.TokenExchangeRepository;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long it is told what was exchanged, and how much of it a backup holds. */
@IntegrationTest
class TokenExchangeStoryIT extends RenewalTests {

  private static final Duration LONG_AGO = Duration.ofDays(91);

  @Inject ConnectionTales tales;
  @Inject TokenExchangeRepository exchanges;
  @Inject VaultExport export;

  @Test
  void forgetsOldExchangesUnlessTheyTellOfTheGenerationInForce() {
    renewOnceAndThenInVain();
    assertThat(spent()).containsExactly(1, 2);

    inTransaction.run(() -> tales.purge(clock.instant()));
    assertThat(spent()).as("they are young").containsExactly(1, 2);

    inTransaction.run(() -> tales.purge(clock.instant().plus(LONG_AGO)));
    assertThat(spent()).containsExactly(2);
  }

  @Test
  void backsUpExchangesOfAnEndedConnectionAsFarBackAsItsGenerations() {
    renewOnceAndThenInVain();
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE provider_connection SET generation = 0, newest_number = 22"
                        + " WHERE id = CAST(?1 AS uuid)")
                .setParameter(1, connection.toString())
                .executeUpdate());

    assertThat(export.export(connection).exchanges())
        .extracting(ExportedExchange::spends)
        .containsExactly(2);
  }

  /** An exchange of the first generation, and one of the second, which is in force. */
  private void renewOnceAndThenInVain() {
    clock.advance(NEARLY_OVER);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    provider.be(Mood.UNREACHABLE);
    clock.advance(NEARLY_OVER);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
  }

  private List<Integer> spent() {
    return inTransaction.get(
        () -> exchanges.findSince(connection, 0).stream().map(TokenExchange::spends).toList());
  }
}
