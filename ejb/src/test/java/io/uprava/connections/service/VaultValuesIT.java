package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.connections.entity.GenerationState;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the vault keeps is sealed to its row, and whoever reads it is noted. */
@IntegrationTest
class VaultValuesIT extends RenewalTests {

  @Inject VaultRewrapping rewrapping;

  @Test
  void refusesAValueThatWasMovedToAnotherRow() {
    writeSecondGeneration();
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE token_generation t SET sealed = o.sealed FROM token_generation o"
                        + " WHERE t.connection_id = CAST(?1 AS uuid) AND t.number = 2"
                        + " AND o.connection_id = t.connection_id AND o.number = 1")
                .setParameter(1, connection.toString())
                .executeUpdate());

    assertThatThrownBy(() -> live.get(connection, VaultPurpose.CALL))
        .isInstanceOf(VaultLocked.class);
  }

  @Test
  void writesNothingThatWasDecidedOnAnotherGeneration() {
    assertThatThrownBy(
            () ->
                inTransaction.run(
                    () ->
                        vault.write(
                            connections.getLocked(connection),
                            7,
                            GenerationState.SUPERSEDED,
                            tokens(provider.give()))))
        .hasMessageContaining("token-generation-moved");
    assertThat(connection().tokens().newestNumber()).isEqualTo(1);
  }

  @Test
  void wrapsValuesByTheKeyInForceWhileTheyAreRead() throws Exception {
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE token_generation SET key_id = 1 WHERE connection_id = CAST(?1 AS uuid)")
                .setParameter(1, connection.toString())
                .executeUpdate());
    assertThat(rewrapping.due(null, 1000)).contains(connection);

    Future<VaultRewrapping.Outcome> wrapped = threads.submit(() -> rewrapping.rewrap(connection));
    List<LiveToken> read = atOnce(20, () -> live.get(connection, VaultPurpose.CALL));

    assertThat(wrapped.get(30, TimeUnit.SECONDS)).isEqualTo(new VaultRewrapping.Outcome(1, 0));
    assertThat(read)
        .extracting(token -> token.token().reveal())
        .containsOnly(first.access().reveal());
    assertThat(rewrapping.due(null, 1000)).doesNotContain(connection);
  }

  @Test
  void wrapsTheOthersWhenOneValueDoesNotOpen() {
    writeSecondGeneration();
    change("UPDATE token_generation SET key_id = 1 WHERE connection_id = CAST(?1 AS uuid)");
    change(
        "UPDATE token_generation SET sealed = sealed || CAST('0' AS bytea)"
            + " WHERE connection_id = CAST(?1 AS uuid) AND number = 1");

    assertThat(rewrapping.rewrap(connection)).isEqualTo(new VaultRewrapping.Outcome(1, 1));
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(2);
    assertThat(rewrapping.due(null, 1000)).as("it stays listed").contains(connection);
    assertThat(rewrapping.rewrap(connection)).isEqualTo(new VaultRewrapping.Outcome(0, 1));
    inTransaction.run(() -> vault.destroy(connections.getLocked(connection)));
  }

  private void writeSecondGeneration() {
    inTransaction.run(
        () ->
            vault.write(
                connections.getLocked(connection),
                1,
                GenerationState.SUPERSEDED,
                tokens(provider.give())));
  }

  private void change(String sql) {
    inTransaction.query(
        entities ->
            entities.createNativeQuery(sql).setParameter(1, connection.toString()).executeUpdate());
  }

  @Test
  void tellsThatTheKeysetOpensWhatIsStored() {
    assertThat(check.check().details()).containsEntry("notes_writable", true);
    assertThat(check.check().details()).containsKeys("keyset", "under_older_keys");
  }

  @Test
  void auditsEachReading() {
    live.get(connection, VaultPurpose.HAND_OUT);
    live.get(connection, VaultPurpose.HAND_OUT);

    Object count =
        inTransaction.query(
            entities ->
                entities
                    .createNativeQuery(
                        "SELECT count(*) FROM audit_entry"
                            + " WHERE action = 'connection.read' AND subject_id = ?1")
                    .setParameter(1, connection.toString())
                    .getSingleResult());
    assertThat(((Number) count).intValue()).isEqualTo(2);
  }
}
