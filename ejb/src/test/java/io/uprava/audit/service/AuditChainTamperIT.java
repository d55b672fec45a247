package io.uprava.audit.service;

import static io.uprava.audit.service.AuditFaultKind.CHANGED;
import static io.uprava.audit.service.AuditFaultKind.CHECKPOINT_DIFFERS;
import static io.uprava.audit.service.AuditFaultKind.HEAD_CHANGED;
import static io.uprava.audit.service.AuditFaultKind.MISSING;
import static io.uprava.audit.service.AuditFaultKind.REORDERED;
import static io.uprava.audit.service.AuditFaultKind.TAIL_MISSING;
import static io.uprava.audit.service.AuditFaultKind.UNSEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.audit.repository.AuditChainRepository;
import io.uprava.common.schema.MigratedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the rights of the table's owner can tamper; the walk along the chain must tell. */
class AuditChainTamperIT {

  private static final String GENESIS = "decode(repeat('00', 32), 'hex')";

  private final DataSource database = MigratedDatabase.get();
  private final AuditChainRepository chain = new AuditChainRepository(database);

  @BeforeEach
  void tenEntries() throws Exception {
    tamper("TRUNCATE audit_entry", "UPDATE audit_chain SET position = 0, hash = " + GENESIS);
    run(
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> insert("user.changed-" + i))
            .toArray(String[]::new));
  }

  @Test
  void findsNothingInAnUntouchedChain() {
    AuditReport report = verify(null);

    assertThat(report.intact()).isTrue();
    assertThat(report.entries()).isEqualTo(10);
    assertThat(report.head().position()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at + interval '1 microsecond'",
        "actor_type = 'JOB'",
        "actor_id = gen_random_uuid()",
        "actor_id = NULL",
        "actor_name = 'somebody else'",
        "action = 'user.unlocked'",
        "subject_type = 'payment'",
        "subject_id = NULL",
        "old_value = '{\"name\":\"x\"}'",
        "new_value = NULL",
        "reason = ''",
        "request_id = 'r'",
        "ip = NULL",
        "id = gen_random_uuid()",
        "hash = previous_hash",
        "hash = NULL",
        "previous_hash = hash"
      })
  void findsAnyChangedColumn(String change) throws SQLException {
    tamper("UPDATE audit_entry SET " + change + " WHERE position = 4");

    assertThat(verify(null).faults())
        .extracting("kind", "from", "to")
        .containsExactly(tuple(CHANGED, 4, 4));
  }

  @Test
  void findsAChangeWhoseHashWasMadeToFit() throws SQLException {
    tamper(
        "UPDATE audit_entry SET reason = 'forged' WHERE position = 4",
        "UPDATE audit_entry e SET hash = audit_entry_hash(e) WHERE position = 4");

    assertThat(verify(null).faults())
        .extracting("kind", "from", "to")
        .containsExactly(tuple(CHANGED, 4, 4));
  }

  @Test
  void findsAChangedLinkWhoseHashWasMadeToFit() throws SQLException {
    tamper(
        "UPDATE audit_entry SET previous_hash = sha256('x') WHERE position = 4",
        "UPDATE audit_entry e SET hash = audit_entry_hash(e) WHERE position = 4");

    assertThat(verify(null).faults())
        .extracting("kind", "from", "to")
        .containsExactly(tuple(CHANGED, 4, 4));
  }

  @Test
  void findsEachOfSeveralFaults() throws SQLException {
    tamper(
        "UPDATE audit_entry SET ip = 'x' WHERE position IN (1, 5, 6)",
        "DELETE FROM audit_entry WHERE position IN (3, 8, 10)");

    assertThat(verify(null).faults())
        .extracting("kind", "from", "to")
        .containsExactly(
            tuple(CHANGED, 1, 1),
            tuple(MISSING, 3, 3),
            tuple(CHANGED, 5, 6),
            tuple(MISSING, 8, 8),
            tuple(TAIL_MISSING, 10, 10));
  }

  @Test
  void findsAMissingBeginning() throws SQLException {
    tamper("DELETE FROM audit_entry WHERE position < 4");

    assertThat(verify(null).faults())
        .extracting("kind", "from", "to")
        .containsExactly(tuple(MISSING, 1, 3));
  }

  @Test
  void findsEverythingMissing() throws SQLException {
    tamper("TRUNCATE audit_entry");

    assertThat(verify(null).faults())
        .extracting("kind", "from", "to")
        .containsExactly(tuple(TAIL_MISSING, 1, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3,7", "3,4", "1,10", "9,10"})
  void findsSwappedEntries(String pair) throws SQLException {
    long first = Long.parseLong(pair.split(",")[0]);
    long second = Long.parseLong(pair.split(",")[1]);
    tamper(
        "UPDATE audit_entry SET position = -1 WHERE position = " + first,
        "UPDATE audit_entry SET position = " + first + " WHERE position = " + second,
        "UPDATE audit_entry SET position = " + second + " WHERE position = -1");

    assertThat(verify(null).faults()).flatExtracting(AuditFault::kind).containsOnly(REORDERED);
    assertThat(verify(null).faults().get(0).from()).isEqualTo(first);
    assertThat(verify(null).faults().get(verify(null).faults().size() - 1).to()).isEqualTo(second);
  }

  @Test
  void findsAnEntryMovedBehindTheEnd() throws SQLException {
    tamper("UPDATE audit_entry SET position = 99 WHERE position = 4");

    assertThat(verify(null).faults())
        .extracting("kind", "from", "to")
        .containsExactly(tuple(MISSING, 4, 4), tuple(REORDERED, 99, 99));
  }

  @Test
  void findsAnEntryThatWasNeverSealed() throws SQLException {
    tamper(insert("user.smuggled-in"));

    assertThat(verify(null).faults()).extracting(AuditFault::kind).containsExactly(UNSEALED);
  }

  @Test
  void findsAHeadThatWasSetBack() throws SQLException {
    tamper("UPDATE audit_chain SET position = 7");

    assertThat(verify(null).faults()).extracting(AuditFault::kind).contains(HEAD_CHANGED);
  }

  @Test
  void findsAHeadWithAnotherHash() throws SQLException {
    tamper("UPDATE audit_chain SET hash = sha256('x')");

    assertThat(verify(null).faults())
        .extracting("kind", "from", "to")
        .containsExactly(tuple(HEAD_CHANGED, 10, 10));
  }

  @Test
  void findsALostHead() throws SQLException {
    tamper("DELETE FROM audit_chain");
    try {
      assertThat(verify(null).faults()).extracting(AuditFault::kind).containsExactly(HEAD_CHANGED);
    } finally {
      run("INSERT INTO audit_chain (id, position, hash) VALUES (1, 0, " + GENESIS + ")");
    }
  }

  @Test
  void findsAChainRewrittenAsAWholeByTheCheckpointNotedOutside() throws SQLException {
    AuditCheckpoint noted = verify(null).head();
    tamper("TRUNCATE audit_entry", "UPDATE audit_chain SET position = 0, hash = " + GENESIS);
    run(IntStream.range(0, 12).mapToObj(i -> insert("user.rewritten")).toArray(String[]::new));

    assertThat(verify(null).intact()).isTrue();
    assertThat(verify(noted).faults())
        .extracting("kind", "from", "to")
        .containsExactly(tuple(CHECKPOINT_DIFFERS, 10, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET reason = 'x' WHERE position = 3",
        "UPDATE audit_entry SET position = 77 WHERE position = 3",
        "DELETE FROM audit_entry WHERE position = 3",
        "TRUNCATE audit_entry",
        "UPDATE audit_chain SET position = 3",
        "DELETE FROM audit_chain",
        "TRUNCATE audit_chain"
      })
  void plainSqlIsRefused(String sql) {
    assertThatThrownBy(() -> run(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("cannot be");
    assertThat(verify(null).intact()).isTrue();
  }

  @Test
  void refusesAnEntryThatSealsItself() {
    String sql =
        insert("user.forged")
            .replace("(id,", "(position, id,")
            .replace("VALUES (", "VALUES (4711, ");

    assertThatThrownBy(() -> run(sql)).hasMessageContaining("sealed by the database");
  }

  @Test
  void keepsTheOrderOfFiftyTransactionsAtOnce() throws Exception {
    var pool = Executors.newFixedThreadPool(50);
    try {
      var writers = IntStream.range(0, 50).mapToObj(i -> pool.submit(() -> writeTwice(i))).toList();
      for (var writer : writers) {
        writer.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(verify(null).intact()).isTrue();
    assertThat(verify(null).entries()).isEqualTo(110);
  }

  @Test
  void sealsManyEntriesOfOneTransactionInTheirOrder() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SAVEPOINT inner_part");
      statement.execute(insert("user.in-savepoint"));
      statement.execute("RELEASE SAVEPOINT inner_part");
      for (int i = 0; i < 500; i++) {
        statement.execute(insert("user.imported"));
      }
      connection.commit();
    }

    assertThat(verify(null).intact()).isTrue();
    assertThat(verify(null).head().position()).isEqualTo(511);
  }

  @Test
  void doesNotSealWhatSomebodyElseSmuggledIn() throws SQLException {
    tamper(insert("user.smuggled-in"));
    run(insert("user.honest"));

    assertThat(verify(null).faults()).extracting(AuditFault::kind).containsExactly(UNSEALED);
  }

  private Void writeTwice(int i) throws SQLException, ExecutionException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(insert("user.first-" + i));
      statement.execute(insert("user.second-" + i));
      connection.commit();
    }
    return null;
  }

  private AuditReport verify(AuditCheckpoint noted) {
    AuditChainWalk walk =
        chain.read(head -> new AuditChainWalk(head, noted), AuditChainWalk::visit);
    return walk.finish(Instant.EPOCH);
  }

  private static Tuple tuple(AuditFaultKind kind, long from, long to) {
    return Tuple.tuple(kind, from, to);
  }

  private static String insert(String action) {
    return """
        INSERT INTO audit_entry (id, at, actor_type, actor_id, actor_name, action, subject_type,
          subject_id, old_value, new_value, reason, request_id, ip)
        VALUES ('%s', now(), 'PERSON', gen_random_uuid(), 'Анна <a@example.com>', '%s', 'user',
          '7', NULL, '{"name": "Анна", "n": 1.50, "list": [null, true]}', NULL, 'req-1', '127.0.0.1')"""
        .formatted(UUID.randomUUID(), action);
  }

  private void tamper(String... statements) throws SQLException {
    run(
        "ALTER TABLE audit_entry DISABLE TRIGGER USER",
        "ALTER TABLE audit_chain DISABLE TRIGGER USER");
    try {
      run(statements);
    } finally {
      run(
          "ALTER TABLE audit_entry ENABLE TRIGGER USER",
          "ALTER TABLE audit_chain ENABLE TRIGGER USER");
    }
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
