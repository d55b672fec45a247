package io.uprava.payments.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.schema.MigratedDatabase;
import io.uprava.payments.entity.DerivedPayment;
import io.uprava.payments.entity.PaymentFacts;
import io.uprava.payments.entity.PaymentStateDerivation;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderState;
import io.uprava.sandbox.demo.DemoData;
import io.uprava.sandbox.environment.StartFailure;
import io.uprava.sandbox.secrets.RowCipher;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The invented payments are ones that the application could have made. */
class DemoDataTest {

  private static final Instant NOW = Instant.parse("2026-03-30T15:20:00Z");
  private static final String KEYSET =
      """
      {"primaryKeyId":7,"key":[{"keyId":7,"keyData":{"value":"%s"}}]}"""
          .formatted("A".repeat(44));

  private static Connection connection;

  @BeforeAll
  static void fill() throws Exception {
    connection = MigratedDatabase.get().getConnection();
    connection.setAutoCommit(false);
    DemoData.fill(connection, 10_000, new RowCipher(KEYSET), NOW);
  }

  @AfterAll
  static void leaveNothing() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void everyPaymentStandsWhereItsFactsPutIt() throws SQLException {
    Map<UUID, List<ProviderFact>> facts = facts();
    List<String> faults = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT id, status, received_amount, refunded_amount, dispute_state, cancelled"
                    + " FROM payment")) {
      while (row.next()) {
        DerivedPayment derived =
            PaymentStateDerivation.derive(
                new PaymentFacts(
                    facts.getOrDefault(row.getObject(1, UUID.class), List.of()),
                    row.getBoolean(6),
                    null));
        String stored = row.getString(2) + row.getLong(3) + "/" + row.getLong(4) + row.getString(5);
        String meant =
            derived.status().name()
                + derived.received()
                + "/"
                + derived.refunded()
                + derived.disputeState();
        seen.add(row.getString(2));
        if (!stored.equals(meant)) {
          faults.add(row.getString(1) + ": " + stored + " but " + meant);
        }
      }
    }

    assertThat(faults).isEmpty();
    assertThat(seen).hasSize(PaymentStatus.values().length);
  }

  @Test
  void holdsAYearInThreeCurrenciesUpToNow() throws SQLException {
    assertThat(text("SELECT string_agg(DISTINCT currency, ',' ORDER BY currency) FROM payment"))
        .isEqualTo("jpy,rub,usd");
    assertThat(number("SELECT count(DISTINCT created_at::date) FROM payment")).isEqualTo(365);
    assertThat(number("SELECT count(*) FROM payment WHERE updated_at > timestamptz '" + NOW + "'"))
        .isZero();
    assertThat(number("SELECT count(*) FROM payment")).isBetween(9_800L, 10_200L);
    assertThat(number("SELECT count(*) FROM app_user")).isEqualTo(300);
  }

  @Test
  void tellsEveryTimelineWithoutAGap() throws SQLException {
    assertThat(
            number(
                "SELECT count(*) FROM payment p WHERE timeline_length <> (SELECT count(*) FROM"
                    + " payment_event_audit e WHERE e.payment_id = p.id) OR timeline_length <>"
                    + " (SELECT max(position) FROM payment_event_audit e WHERE e.payment_id ="
                    + " p.id)"))
        .isZero();
    assertThat(
            number(
                "SELECT count(*) FROM payment_event_audit e LEFT JOIN audit_entry a ON a.id ="
                    + " e.audit_id WHERE e.audit_id IS NOT NULL AND a.id IS NULL"))
        .isZero();
  }

  @Test
  void namesNobodyOutsideTheReservedDomains() throws SQLException {
    assertThat(
            number(
                "SELECT count(*) FROM (SELECT email FROM app_user UNION SELECT client_email FROM"
                    + " payment UNION SELECT email FROM sign_in_event UNION SELECT recipient FROM"
                    + " outbound_mail) a WHERE email !~ '@example\\.(com|org|net)$'"))
        .isZero();
  }

  @Test
  void saysThatItIsInvented() throws SQLException {
    assertThat(number("SELECT count(*) FROM demo_data")).isEqualTo(1);
  }

  @Test
  void comesNeverAmongDataOfItsOwn() throws SQLException {
    assertThatCode(() -> DemoData.requireFillable(connection)).doesNotThrowAnyException();

    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM demo_data");
      assertThatThrownBy(() -> DemoData.requireFillable(connection))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("holds data of its own");
    } finally {
      connection.rollback(before);
    }
  }

  @Test
  void leavesAChainOfTheAuditThatHolds() throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
      assertThat(
              number(
                  "SELECT count(*) FROM (SELECT e.hash = audit_entry_hash(e) AS sealed,"
                      + " e.previous_hash = coalesce(lag(e.hash) OVER (ORDER BY e.position),"
                      + " e.previous_hash) AS linked FROM audit_entry e) c"
                      + " WHERE sealed IS NOT TRUE OR linked IS NOT TRUE"))
          .isZero();
    } finally {
      connection.rollback(before);
    }
  }

  private static Map<UUID, List<ProviderFact>> facts() throws SQLException {
    Map<UUID, List<ProviderFact>> facts = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT payment_id, provider_id, state, amount, received, refunded, intent_id,"
                    + " charge_id, reference FROM payment_provider_object")) {
      while (row.next()) {
        facts
            .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
            .add(
                new ProviderFact(
                    row.getString(2),
                    ProviderState.valueOf(row.getString(3)),
                    row.getObject(4, Long.class),
                    row.getObject(5, Long.class),
                    row.getObject(6, Long.class),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    null,
                    null));
      }
    }
    return facts;
  }

  private static long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  private static String text(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
