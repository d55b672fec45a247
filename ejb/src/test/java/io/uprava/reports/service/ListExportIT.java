package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFilter;
import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.clients.repository.ClientFilter;
import io.uprava.clients.service.ClientBook;
import io.uprava.clients.service.ClientView;
import io.uprava.common.entity.Language;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.ListConditions;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.repository.ConnectionOperationFilter;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionLog;
import io.uprava.connections.service.ConnectionView;
import io.uprava.connections.service.OperationView;
import io.uprava.integrations.repository.WebhookDeliveryFilter;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.service.WebhookDeliveryService;
import io.uprava.integrations.service.WebhookDeliveryView;
import io.uprava.integrations.service.WebhookEventService;
import io.uprava.integrations.service.WebhookSubscriptionService;
import io.uprava.integrations.service.WebhookSubscriptionView;
import io.uprava.notifications.repository.MailFilter;
import io.uprava.notifications.service.MailOutboxService;
import io.uprava.notifications.service.MailView;
import io.uprava.payments.repository.GapFilter;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.service.GapView;
import io.uprava.payments.service.PaymentDirectory;
import io.uprava.payments.service.PaymentView;
import io.uprava.payments.service.ReconciliationService;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.service.ApiKeyService;
import io.uprava.users.service.ApiKeyView;
import io.uprava.users.service.ImportView;
import io.uprava.users.service.SignInEventView;
import io.uprava.users.service.SignInHistoryService;
import io.uprava.users.service.UserDirectory;
import io.uprava.users.service.UserImportService;
import io.uprava.users.service.UserView;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export has the rows of its list, all pages, in the same order, whatever narrows it down. */
@IntegrationTest
class ListExportIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

  /** Before everything that other tests make. */
  private static final Map<String, String> OWN_DAYS =
      Map.of("from", "1985-03-01", "to", "1985-05-20");

  @Inject ListedRows rows;
  @Inject ReportPeople people;
  @Inject ReportRequestService requests;
  @Inject PaymentDirectory payments;
  @Inject ReconciliationService gaps;
  @Inject UserDirectory users;
  @Inject ClientBook clients;
  @Inject SignInHistoryService signIns;
  @Inject UserImportService imports;
  @Inject ApiKeyService keys;
  @Inject AuditService audit;
  @Inject MailOutboxService mails;
  @Inject WebhookEventService events;
  @Inject WebhookDeliveryService deliveries;
  @Inject WebhookSubscriptionService subscriptions;
  @Inject ConnectionDirectory connections;
  @Inject ConnectionLog log;
  @Inject AsSignedIn asSignedIn;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void administrator() {
    people.somebody(Roles.ADMIN);
  }

  @Test
  void payments() throws SQLException {
    insertPayments();
    ListedRows.Pages list =
        (wanted, page) -> payments.list(PaymentFilter.of(wanted), page).map(PaymentView::id);
    String report = "payments-register";
    same(report, list, Map.of("q", mark));
    same(report, list, Map.of("q", mark, "status", "PAID", "sort", "amount.desc"));
    same(report, list, Map.of("q", mark, "status", "PAID,FAILED", "currency", "JPY"));
    same(report, list, Map.of("q", mark, "amount_from", "12,50", "amount_to", "1 400.00"));
    same(report, list, Map.of("client", "O'Brien 100%_" + mark));
    same(report, list, within(Map.of("client", mark + "-7@")));
  }

  @Test
  void differencesWithStripe() throws SQLException {
    insertPayments();
    sql(
        """
        INSERT INTO reconciliation_gap (id, version, payment_id, currency, provider_id, kind, ours, theirs,
          status, found_at, seen_at)
        SELECT gen_random_uuid(), 1, p.id, p.currency, 'pi_' || p.id, CASE WHEN p.amount % 2 = 0 THEN 'BEHIND'
          ELSE 'OVERPAID' END, '{}', '{}', CASE WHEN p.amount % 3 = 0 THEN 'OPEN' ELSE 'DISMISSED' END,
          p.created_at, p.created_at
        FROM payment p WHERE p.search_text LIKE ?""",
        "%" + mark + "%");
    ListedRows.Pages list =
        (wanted, page) -> gaps.list(GapFilter.of(wanted), page).map(GapView::id);
    String report = "stripe-reconciliation";
    same(report, list, Map.of());
    same(report, list, OWN_DAYS);
    same(report, list, within(Map.of("status", "OPEN", "kind", "BEHIND", "currency", "USD")));
    String payment = gaps().get(0).paymentId().toString();
    same(report, list, Map.of("payment", payment));
  }

  @Test
  void users() throws SQLException {
    insertUsers();
    ListedRows.Pages list =
        (wanted, page) -> users.list(UserFilter.of(wanted), page).map(UserView::id);
    String report = "users";
    same(report, list, Map.of("q", mark));
    for (String sort :
        List.of("name.asc", "email.asc", "last_sign_in_at.desc", "created_at.desc")) {
      same(report, list, Map.of("q", mark, "sort", sort));
    }
    same(report, list, within(Map.of("role", "STAFF", "status", "ACTIVE", "language", "RU")));
    same(report, list, Map.of("q", "o'brien 100%_" + mark));
    same("users-for-import", list, Map.of("q", mark, "status", "ACTIVE"));
  }

  @Test
  void clients() throws SQLException {
    sql(
        """
        INSERT INTO client (id, version, name, source, source_updated_at, archived_at, created_at, updated_at,
          search_text)
        SELECT gen_random_uuid(), 1, 'O''Brien 100%_' || i % 4, CASE WHEN i % 3 = 0 THEN 'KOMMO' ELSE 'AMOCRM' END,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i % 5) * INTERVAL '3 days', CASE WHEN i % 2 = 0 THEN now() END,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now(), 'o''brien 100%_' || ?
        FROM generate_series(1, 40) AS i""",
        mark);
    ListedRows.Pages list =
        (wanted, page) -> clients.list(ClientFilter.of(wanted), page).map(ClientView::id);
    for (String sort : List.of("name.asc", "changed_at.desc", "created_at.desc")) {
      same("clients", list, Map.of("q", "O'Brien 100%_" + mark, "sort", sort));
    }
    same("clients", list, Map.of("q", mark, "state", "ARCHIVED", "source", "KOMMO"));
    same("clients", list, Map.of("q", mark, "state", "ACTIVE"));
  }

  @Test
  void signIns() throws SQLException {
    UUID user = UUID.randomUUID();
    sql(
        """
        INSERT INTO sign_in_event (id, version, at, email, user_id, outcome, denial_reason, ip)
        SELECT gen_random_uuid(), 1, TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days',
          'p' || i % 3 || '@'|| ?, CAST(? AS uuid), CASE WHEN i % 2 = 0 THEN 'SIGNED_IN' ELSE 'DENIED' END,
          CASE WHEN i % 2 = 0 THEN NULL ELSE 'WRONG_CODE' END, '10.0.0.' || i % 4
        FROM generate_series(1, 40) AS i""",
        mark, user.toString());
    ListedRows.Pages list =
        (wanted, page) -> signIns.list(SignInEventFilter.of(wanted), page).map(SignInEventView::id);
    String report = "sign-ins";
    same(report, list, Map.of("user", user.toString()));
    same(report, list, OWN_DAYS);
    same(report, list, Map.of("email", "P1@" + mark, "ip", "10.0.0.3"));
    same(report, list, within(Map.of("outcome", "DENIED", "reason", "WRONG_CODE")));
  }

  @Test
  void audit() throws SQLException {
    inTransaction.run(
        () -> {
          for (int i = 0; i < 30; i++) {
            audit.record(
                AuditRecord.of(i % 2 == 0 ? "list.one" : "list.other", "exported-list", mark)
                    .because("Reason " + i % 5 + " " + mark));
          }
        });
    ListedRows.Pages list =
        (wanted, page) -> audit.list(AuditFilter.of(wanted), page).map(AuditEntryView::id);
    String report = "audit-extract";
    same(report, list, Map.of("subject", mark, "subject_type", "exported-list"));
    same(report, list, Map.of("subject", mark, "action", "list.one"));
    same(report, list, Map.of("q", mark + " reason 3", "from", "2020-01-01"));
  }

  @Test
  void mails() throws SQLException {
    sql(
        """
        INSERT INTO outbound_mail (id, version, recipient, language, template, status, created_at,
          next_attempt_at, give_up_at, attempts)
        SELECT gen_random_uuid(), 1, 'p' || i % 3 || '@' || ?, 'EN', 'sign-in-code',
          CASE WHEN i % 2 = 0 THEN 'FAILED' ELSE 'EXPIRED' END,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now(), now(), 1
        FROM generate_series(1, 40) AS i""",
        mark);
    ListedRows.Pages list =
        (wanted, page) -> mails.list(MailFilter.of(wanted), page).map(MailView::id);
    same("mails", list, OWN_DAYS);
    same("mails", list, Map.of("recipient", "p1@" + mark));
    same("mails", list, within(Map.of("recipient", "p1@" + mark, "status", "FAILED")));
  }

  @Test
  void eventsOfProviders() throws SQLException {
    UUID subject = UUID.randomUUID();
    sql(
        """
        INSERT INTO webhook_event (id, version, provider, provider_event_id, type, object_id, source,
          received_at, status, attempts, next_attempt_at, subject_id)
        SELECT gen_random_uuid(), 1, 'LISTED', 'evt_' || ? || i, 'type.' || i % 3, 'obj_' || ? || i % 4, 'WEBHOOK',
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days',
          CASE WHEN i % 2 = 0 THEN 'PROCESSED' ELSE 'FAILED' END, 1, now(), CAST(? AS uuid)
        FROM generate_series(1, 40) AS i""",
        mark, mark, subject.toString());
    ListedRows.Pages list =
        (wanted, page) -> events.list(WebhookEventFilter.of(wanted), page).map(row -> row.id());
    String report = "inbound-events";
    same(report, list, Map.of("subject", subject.toString()));
    same(report, list, Map.of("q", "obj_" + mark + "1"));
    same(report, list, within(Map.of("provider", "LISTED", "type", "type.2", "status", "FAILED")));
  }

  @Test
  void subscriptionsAndTheirDeliveries() throws SQLException {
    UUID subscription = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    sql(
        """
        INSERT INTO webhook_subscription (id, version, url, event_types, description, status, secret,
          created_at, updated_at, failures)
        VALUES (CAST(? AS uuid), 1, 'https://example.org/' || ?, '', '', 'PAUSED', '', now(), now(), 0)""",
        subscription.toString(),
        mark);
    sql(
        "INSERT INTO outgoing_event (id, version, type, created_at, body)"
            + " VALUES (CAST(? AS uuid), 1, 'payment.paid', now(), '{}')",
        event.toString());
    sql(
        """
        INSERT INTO webhook_delivery (id, version, subscription_id, event_id, event_type, status,
          created_at, next_attempt_at, give_up_at, attempts, attempts_before)
        SELECT gen_random_uuid(), 1, CAST(? AS uuid), CAST(? AS uuid), 'type.' || i % 2,
          CASE WHEN i % 3 = 0 THEN 'FAILED' ELSE 'DELIVERED' END,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now(), now(), 1, 0
        FROM generate_series(1, 40) AS i""",
        subscription.toString(), event.toString());
    ListedRows.Pages list =
        (wanted, page) ->
            deliveries.list(WebhookDeliveryFilter.of(wanted), page).map(WebhookDeliveryView::id);
    String report = "outgoing-deliveries";
    Map<String, String> own = Map.of("subscription", subscription.toString());
    same(report, list, own);
    same(report, list, with(own, "status", "FAILED"));
    same(report, list, within(with(own, "event_type", "type.1")));
    same(
        "webhook-subscriptions",
        (wanted, page) -> subscriptions.list(page).map(WebhookSubscriptionView::id),
        Map.of());
  }

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

  @Test
  void keysAndImports() throws SQLException {
    sql(
        """
        INSERT INTO api_key (id, version, public_id, secret_hash, name, scopes, created_by, created_at)
        SELECT gen_random_uuid(), 1, ? || i, '', 'Key ' || i, 'users:read', u.id, now()
        FROM generate_series(1, 9) AS i, (SELECT id FROM app_user LIMIT 1) AS u""",
        mark);
    sql(
        """
        INSERT INTO user_import (id, version, file_name, state, creates, updates, unchanged, errors,
          applied, conflicts, undone, undo_conflicts, created_at)
        SELECT gen_random_uuid(), 1, ? || i, 'APPLIED', 0, 0, 0, 0, 0, 0, 0, 0, now()
        FROM generate_series(1, 9) AS i""",
        mark);
    same("api-keys", (wanted, page) -> keys.list(page).map(ApiKeyView::id), Map.of());
    same("user-imports", (wanted, page) -> imports.list(page).map(ImportView::id), Map.of());
  }

  @Test
  void anImportReadsTheExportOfUsersBackUnchanged() throws Exception {
    insertUsers();
    for (Language language : Language.values()) {
      ReportRunView run = export("users-for-import", Map.of("q", mark), language);
      byte[] csv = file(run.id());
      ImportView again =
          asAdmin.call(() -> imports.preview(new ByteArrayInputStream(csv), "users.csv"));
      assertThat(again.counts().rows()).isEqualTo(36);
      assertThat(again.counts().unchanged()).isEqualTo(36);
    }
  }

  @Test
  void theAuditTellsWhatWasExportedAndHidesWhatWasTyped() throws Exception {
    insertUsers();
    ReportRunView run = export("users", Map.of("q", mark, "status", "CLOSED"), Language.EN);
    file(run.id());

    List<AuditEntryView> entries =
        asAdmin
            .call(
                () -> audit.list(AuditFilter.subject("report-run", run.id()), PageRequest.first()))
            .items();
    assertThat(entries)
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("report.requested");
              assertThat(entry.newValue())
                  .containsEntry("report", "users")
                  .containsEntry(
                      "parameters",
                      Map.of(
                          "period", "../..",
                          "q", mark.charAt(0) + "***",
                          "sort", "CREATED_AT_DESC",
                          "status", "CLOSED"));
            })
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("report.finished");
              assertThat(entry.newValue())
                  .containsEntry("report", "users")
                  .containsEntry("rows", 4L);
            });
  }

  @Test
  void whoMayNotSeeTheListMayNotExportIt() {
    people.somebody(Roles.STAFF);
    for (String report :
        List.of("users", "users-for-import", "audit-extract", "mails", "api-keys")) {
      assertThatThrownBy(() -> export(report, Map.of(), Language.EN)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void aConditionThatCannotBeReadOrIsUnknownIsRefused() {
    assertThatThrownBy(() -> export("users", Map.of("from", "yesterday"), Language.EN))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("report-parameter-invalid");
    assertThatThrownBy(() -> export("users", Map.of("colour", "red"), Language.EN))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("report-parameter-unknown");
  }

  private void same(String report, ListedRows.Pages list, Map<String, String> texts)
      throws SQLException {
    ListConditions conditions = new ListConditions(texts, ZONE);
    List<UUID> listed = rows.listed(list, conditions);
    assertThat(listed).as(report + texts).isNotEmpty();
    assertThat(rows.exported(report, conditions)).as(report + texts).isEqualTo(listed);
  }

  private List<ConnectionView> connections(Map<String, String> texts) {
    ConnectionFilter filter = ConnectionFilter.of(new ListConditions(texts, ZONE));
    return asAdmin.call(() -> connections.list(filter, PageRequest.first())).items();
  }

  private List<GapView> gaps() {
    ListConditions own = new ListConditions(OWN_DAYS, ZONE);
    return asAdmin.call(() -> gaps.list(GapFilter.of(own), PageRequest.first())).items();
  }

  private ReportRunView export(String report, Map<String, String> texts, Language language) {
    ExportListCommand command =
        new ExportListCommand(new ListConditions(texts, ZONE), ReportFormat.CSV, language);
    return asSignedIn.call(() -> requests.export(report, command));
  }

  private byte[] file(UUID run) throws Exception {
    Eventually.holds(PATIENCE, () -> people.get(run).state() == ReportRunState.SUCCEEDED);
    ReportDownload file = people.file(run);
    return people.part(file, 0, file.size() - 1);
  }

  private static Map<String, String> within(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(OWN_DAYS);
    all.putAll(more);
    return all;
  }

  private static Map<String, String> with(Map<String, String> texts, String name, String text) {
    Map<String, String> all = new HashMap<>(texts);
    all.put(name, text);
    return all;
  }

  private void insertPayments() {
    sql(
        """
        INSERT INTO payment (id, version, client_name, client_email, amount, currency, description,
          metadata, capture_method, livemode, status, received_amount, refunded_amount,
          unknown_attempts, cancelled, link_hash, link_cipher, link_expires_at, timeline_length,
          created_at, updated_at)
        SELECT gen_random_uuid(), 1, 'O''Brien 100%_' || ?, ? || '-' || i || '@example.org', 100 * (i % 20 + 1),
          CASE WHEN i % 3 = 0 THEN 'jpy' ELSE 'usd' END, 'Rent', '{}', 'AUTOMATIC', false,
          CASE WHEN i % 2 = 0 THEN 'PAID' ELSE 'FAILED' END, 0, 0, 0, false,
          decode(md5(? || i), 'hex'), '', now(), 0,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now()
        FROM generate_series(1, 40) AS i""",
        mark, mark, mark);
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

  /** 36 with an address, four that were closed. */
  private void insertUsers() {
    sql(
        """
        INSERT INTO app_user (id, version, email, name, phone, language, time_zone, status, token_epoch,
          notify_security, notify_product, created_at, updated_at, last_sign_in_at, roles)
        SELECT gen_random_uuid(), 1, CASE WHEN i > 36 THEN NULL ELSE 'p' || i || '@' || ? || '.example' END,
          CASE WHEN i % 4 = 0 THEN '=' WHEN i % 4 = 1 THEN '''=' ELSE '' END || 'O''Brien 100%_' || ? || '; "' || i || '"',
          CASE WHEN i % 2 = 0 THEN '+7912345' || 1000 + i ELSE NULL END,
          CASE WHEN i % 3 = 0 THEN 'RU' ELSE 'EN' END, 'Europe/Moscow',
          CASE WHEN i > 36 THEN 'CLOSED' ELSE 'ACTIVE' END, 0, true, true,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now(),
          CASE WHEN i % 5 = 0 THEN NULL ELSE TIMESTAMPTZ '1986-01-01 00:00Z' + i % 7 * INTERVAL '1 day' END,
          CASE WHEN i % 3 = 0 THEN ARRAY['CLIENT', 'STAFF'] ELSE ARRAY['CLIENT'] END
        FROM generate_series(1, 40) AS i""",
        mark, mark);
    sql(
        """
        INSERT INTO user_role (user_id, role)
        SELECT u.id, unnest(u.roles) FROM app_user u WHERE u.search_text LIKE ?""",
        "%" + mark + "%");
  }

  private void sql(String statement, String... values) {
    inTransaction.query(
        entities -> {
          var query = entities.createNativeQuery(statement);
          for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
          }
          return query.executeUpdate();
        });
  }
}
