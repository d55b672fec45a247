package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.repository.ConnectionOperationFilter;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionLog;
import io.uprava.connections.service.ConnectionView;
import io.uprava.connections.service.OperationView;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of connections and of their operations. */
@IntegrationTest
class ConnectionListExportIT extends ListExportTests {

  @Inject ConnectionDirectory connections;
  @Inject ConnectionLog log;

  @Test
  void connectionsTheMostUrgentFirstAndTheirLog() throws SQLException {
    insertConnections();
    ListedRows.Pages list =
        (wanted, page) ->
            connections.list(ConnectionFilter.of(wanted), page).map(ConnectionView::id);
    String report = "connections";
    same(report, list, Map.of("q", mark));
    same(report, list, Map.of("q", mark, "provider", "kommo", "tag", "t" + mark));
    same(report, list, Map.of("q", mark, "attention", "true"));
    for (ConnectionState state : ConnectionState.values()) {
      same(report, list, Map.of("q", mark, "state", state.name()));
    }
    List<ConnectionView> rows = connections(Map.of("q", mark));
    assertThat(rows)
        .extracting(row -> row.state().urgency())
        .isSortedAccordingTo(Comparator.naturalOrder())
        .contains(0, 1, 2, 3, 4, 5);
    assertThat(rows)
        .filteredOn(row -> row.state().urgency() == ConnectionState.OK.urgency())
        .extracting(ConnectionView::diesAt)
        .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
    assertThat(connections(Map.of("q", mark, "attention", "true")))
        .allMatch(row -> row.state().urgency() < 2 || row.diesInDays() < 7);
    same(
        "connection-operations",
        (wanted, page) ->
            log.list(ConnectionOperationFilter.of(wanted), page).map(OperationView::id),
        Map.of("connection", rows.get(0).id().toString(), "kind", "TEST", "outcome", "OK"));
  }

  private List<ConnectionView> connections(Map<String, String> texts) {
    ConnectionFilter filter = ConnectionFilter.of(new ListConditions(texts, ZONE));
    return asAdmin.call(() -> connections.list(filter, PageRequest.first())).items();
  }

  /** Of every state, some frozen, with ends up to three weeks ahead and without any. */
  private void insertConnections() {
    sql(
        """
        INSERT INTO provider_connection (id, version, provider, name, tags, state, generation, newest_number,
          dies_at, failures, failure_days, frozen_at, created_at, updated_at)
        SELECT gen_random_uuid(), 1, CASE WHEN i % 2 = 0 THEN 'kommo' ELSE 'amocrm' END, 'Account ' || ? || i,
          CASE WHEN i % 3 = 0 THEN 'a t' || ? ELSE '' END,
          (ARRAY['OK', 'FAILING', 'RECONNECT_NEEDED', 'NOT_CONNECTED', 'DISCONNECTED'])[i % 5 + 1], 1, 1,
          CASE WHEN i % 7 = 0 THEN NULL ELSE now() + (i % 6 * 4) * INTERVAL '1 day' END, 0, 0,
          CASE WHEN i % 11 = 0 THEN now() END, now(), now()
        FROM generate_series(1, 45) AS i""",
        mark, mark);
    sql(
        """
        INSERT INTO connection_operation (id, version, connection_id, kind, outcome, at, actor, generation, millis)
        SELECT gen_random_uuid(), 1, c.id, CASE WHEN i % 2 = 0 THEN 'TEST' ELSE 'READ' END,
          CASE WHEN i % 3 = 0 THEN 'OK' ELSE 'REFUSED' END, now() - i / 2 * INTERVAL '1 hour', 'a***', 1, i
        FROM provider_connection c, generate_series(1, 60) AS i WHERE c.name LIKE 'Account ' || ? || '%'""",
        mark);
  }
}
