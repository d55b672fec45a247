package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.bench.vault.Kill;
import io.uprava.sandbox.bench.vault.VaultPlan;
import io.uprava.sandbox.bench.vault.VaultRounds;
import io.uprava.sandbox.bench.vault.VaultVerdict;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tokens in the vault of two nodes that are killed and lose their database or their keys. */
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultNodesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int THREADS = 200;
  private static final int KILLS = 10;
  private static final int ACCOUNTS = 12;

  /**
   * Of the ten kills it draws, one takes both nodes and one takes one of them, amid an exchange;
   * one takes PostgreSQL and then a node, so that an answer comes which only the disk can keep.
   */
  private static final long VAULT_SEED = 193;

  @TempDir Path temp;

  private NodePair nodes;

  @RegisterExtension
  final BeforeAllCallback shared =
      context -> nodes = new NodePair(Servers.of(context), "vault_nodes");

  @AfterAll
  void stop() throws Exception {
    nodes.close();
  }

  @Test
  void twoHundredThreadsOnTwoNodesLetTheProviderBeAskedOnce() throws Exception {
    TokenRush rush = new TokenRush(nodes.first(), nodes.second(), key(), "rush");

    List<HttpResponse<String>> answers = rush.ask(THREADS);

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(answers).extracting(TokenRush::token).hasSize(THREADS).doesNotContainNull();
    assertThat(answers.stream().map(TokenRush::token).distinct()).hasSize(1);
    assertThat(rush.exchanges()).isEqualTo(1);
  }

  @Test
  void noTokenIsLostHoweverNodesAndPostgresAreKilled() throws Exception {
    VaultPlan plan = new VaultPlan(KILLS, VAULT_SEED, ACCOUNTS, true);

    VaultVerdict verdict = new VaultRounds(nodes.vault(key()), plan).run();

    assertThat(verdict.faultsOfOurs()).isEmpty();
    assertThat(verdict.kills(Kill.POSTGRES)).isPositive();
    assertThat(verdict.kills(Kill.NODE)).isPositive();
    assertThat(verdict.kills(Kill.NODE_AND_POSTGRES)).isPositive();
    assertThat(verdict.noted()).as("answers that only the disk knew").isPositive();
    assertThat(verdict.given()).isGreaterThan(KILLS);
  }

  @Test
  void aLostDatabaseIsHadBackFromABackupByCommandAndByRest() throws Exception {
    VaultDisaster disaster = new VaultDisaster(nodes);
    disaster.connect();
    Path file = disaster.download(temp);

    disaster.loseDatabase();
    assertThat(disaster.restoreByCommand(file, temp))
        .contains("restored and renewed", "STALE: connect again");
    assertThat(disaster.verdicts())
        .containsEntry("living", "restored")
        .containsEntry("ended", "renewed")
        .hasEntrySatisfying(
            "spent", why -> assertThat(why).startsWith("stale: ").hasSizeGreaterThan(10));
    disaster.livesOn();

    String kept = disaster.take();
    disaster.loseDatabase();
    disaster.restoreByRest(kept);
    assertThat(disaster.verdicts())
        .containsEntry("living", "restored")
        .hasEntrySatisfying("spent", why -> assertThat(why).startsWith("stale: "));
    disaster.livesOn();
  }

  @Test
  void aKeysetThatIsMissingOrWrongStopsNothingElseAndOverwritesNothing() throws Exception {
    LostKeyset keyset = new LostKeyset(nodes, key(nodes.second()));
    try {
      MicroServer without = keyset.without();
      keyset.isNamed(without, "UPRAVA-KEYSET-UNUSABLE", "unusable");
      keyset.stopsNothingElse(without);
      keyset.keepsTokensAsTheyAre(without);

      MicroServer withAnother = keyset.withAnother(temp.resolve("other"));
      keyset.isNamed(withAnother, "UPRAVA-KEYSET-WRONG", "wrong");
      keyset.stopsNothingElse(withAnother);
      keyset.keepsTokensAsTheyAre(withAnother);

      keyset.bringBack(withAnother);
    } finally {
      keyset.restore();
    }
  }

  @Test
  void theKeyIsReplacedWhileProgramsReadTokensAtBothNodes() throws Exception {
    KeyRotation rotation = new KeyRotation(nodes, Person.administrator(nodes.first()).signIn());
    try (TokenReaders readers = new TokenReaders(key(), nodes.first(), nodes.second())) {
      String straggler = rotation.spoil("spoiled");
      rotation.step("add");
      rotation.step("promote");
      rotation.awaitWrapped(1);
      assertThat(rotation.stragglers()).containsExactly(straggler);
      rotation.disconnect(straggler);
      rotation.step("disable");
      assertThat(rotation.ok()).isTrue();

      List<Integer> before = readers.reads();
      Patience.await(
          "reads go on", PATIENCE, () -> readers.reads().get(0) > before.get(0) + THREADS / 10);
      assertThat(readers.failures()).isEmpty();
      assertThat(readers.reads()).allMatch(reads -> reads > THREADS);
    }
  }

  private String key() throws Exception {
    return key(nodes.first());
  }

  private static String key(MicroServer node) throws Exception {
    Person administrator = Person.administrator(node).signIn();
    return ApiKeys.make(node, administrator, "integrations:write", "integrations:token");
  }
}
