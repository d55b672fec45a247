package io.uprava.clients.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.clients.entity.ClientAddressKind;
import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ClientState;
import io.uprava.clients.entity.ContactCursor;
import io.uprava.clients.entity.ContactImportState;
import io.uprava.clients.repository.ClientFilter;
import io.uprava.clients.repository.ClientImportRepository;
import io.uprava.clients.repository.ClientImportRepository.Taken;
import io.uprava.clients.repository.ClientSort;
import io.uprava.clients.repository.ReadClient;
import io.uprava.clients.repository.ReadClient.Address;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.service.AmoAccount;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.OperationView;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contacts of the emulated amoCRM become clients. */
@IntegrationTest
class ContactImportIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MANY = 2500;

  @Inject ContactImports imports;
  @Inject ContactImportLedger ledger;
  @Inject ContactImportWorkers workers;
  @Inject ClientImportRepository rows;
  @Inject ClientBook clients;
  @Inject ConnectionDirectory connections;
  @Inject AmoAccount amo;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  @AfterEach
  void calm() {
    amo.calm();
    clock.reset();
  }

  @Test
  void readsEverythingOnceAndThenWhatChanged() {
    UUID id = amo.connect(MANY);
    assertThat(get(id).state()).isNull();
    order(id);
    order(id);
    workers.wake();
    ContactImportView first = await(id, ContactImportState.DONE);

    assertThat(rows(id)).isEqualTo(MANY);
    assertThat(first.rowsChanged()).isEqualTo(MANY);
    assertThat(answered(id)).as("one run, a page of 250 each").hasSize(first.pages());
    assertThat(first.pages()).isBetween(10, 12);
    assertThat(first.nextAt()).isAfter(first.finishedAt());

    amo.act("add_contacts", "count", 2);
    amo.act("touch_contacts", "count", 3);
    order(id);
    ContactImportView second = await(id, ContactImportState.DONE);
    assertThat(second.since()).isNotNull();
    assertThat(second.pages()).isEqualTo(1);
    assertThat(second.rowsChanged()).isEqualTo(5);
    assertThat(rows(id)).isEqualTo(MANY + 2);

    order(id);
    ContactImportView third = await(id, ContactImportState.DONE);
    assertThat(third.rowsChanged()).as("nothing is written twice").isZero();
    assertThat(audited(id))
        .as("no person in the chain")
        .doesNotContain("example.org", "+44", "Примерная");
  }

  @Test
  void takesWhatChangedTwiceWithinOneSecondAndWritesNothingTwice() {
    UUID id = amo.connect(0);
    Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);

    assertThat(take(id, "Anna", second).created()).isEqualTo(1);
    assertThat(take(id, "Anna", second).same()).hasSize(1);
    assertThat(take(id, "Anna Berg", second).changed()).isEqualTo(1);
    assertThat(take(id, "Anna Berg", second).changed()).isZero();

    ClientFilter berg = new ClientFilter("Anna Berg", null, null, null);
    assertThat(asAdmin.call(() -> clients.list(berg, PageRequest.first())).items()).hasSize(1);
  }

  private Taken take(UUID id, String name, Instant second) {
    Address mail = new Address(ClientAddressKind.EMAIL, "anna@example.org", "anna@example.org");
    ReadClient client = new ReadClient("7", name, second, false, List.of(mail));
    return inTransaction.get(
        () -> rows.take(id, ClientSource.AMOCRM, List.of(client), clock.instant()));
  }

  @Test
  void goesOnWhereADeadNodeWasAndTakesNothingMoreFromIt() {
    UUID id = amo.connect(600);
    UUID dead = UUID.randomUUID();
    left(id, dead);
    workers.wake();
    assertThat(get(id).rowsRead()).as("it may still be at work").isEqualTo(250);

    clock.advance(Duration.ofMinutes(3));
    workers.wake();
    ContactImportView done = await(id, ContactImportState.DONE);

    assertThat(done.rowsRead()).as("not from the beginning").isEqualTo(250 + 350);
    assertThat(calls(id)).hasSize(2);
    TakenContactImport late =
        new TakenContactImport(id, dead, ClientSource.AMOCRM, "RU", ContactCursor.at(0));
    ContactPage page = new ContactPage(List.of(), ContactCursor.at(0), false);
    assertThat(ledger.store(late, page)).isFalse();
    assertThat(get(id).pages()).isEqualTo(done.pages());
  }

  @Test
  void waitsWhenTheServiceIsBusyAndGoesOn() {
    UUID id = amo.connect(600);
    amo.fail("rate_limit", 1, 90);
    order(id);
    ContactImportView busy = await(id, ContactImportState.FAILED);
    assertThat(busy.errorCode()).isEqualTo("provider-busy");
    assertThat(Duration.between(busy.finishedAt(), busy.nextAt()))
        .isEqualTo(Duration.ofSeconds(90));

    inTransaction.run(() -> sql("DELETE FROM api_pace"));
    amo.fail("error_before", 1, 0);
    clock.advance(Duration.ofSeconds(91));
    workers.wake();
    assertThat(await(id, ContactImportState.FAILED, "provider-unanswered").nextAt()).isNotNull();
    clock.advance(Duration.ofSeconds(61));
    workers.wake();
    assertThat(await(id, ContactImportState.DONE).rowsRead()).isEqualTo(600);
    assertThat(get(id).errorCode()).isNull();
  }

  @Test
  void isCalledOffAndAnEmptyAccountIsNoFailure() {
    UUID id = amo.connect(0);
    assertThatThrownBy(() -> asAdmin.call(() -> imports.cancel(id)))
        .hasMessageContaining("contacts-import-cancelled");
    order(id);
    assertThat(await(id, ContactImportState.DONE).rowsRead()).isZero();
    assertThat(asAdmin.call(() -> imports.cancel(id)).state())
        .isEqualTo(ContactImportState.CANCELLED);
    clock.advance(Duration.ofHours(1));
    workers.wake();
    assertThat(calls(id)).hasSize(1);
    clock.reset();
    order(id);
    await(id, ContactImportState.DONE);
  }

  @Test
  void findsClientsByAnyPartAndInEveryOrder() {
    UUID id = amo.connect(60);
    order(id);
    await(id, ContactImportState.DONE);
    String external = externalId(id);
    ClientFilter one = new ClientFilter(external, null, ClientState.ACTIVE, null);
    List<ClientView> found = asAdmin.call(() -> clients.list(one, PageRequest.first())).items();
    assertThat(found).isNotEmpty();
    ClientRecordView record = asAdmin.call(() -> clients.get(found.get(0).id()));
    assertThat(record.origins()).extracting(ClientOriginView::externalId).contains(external);
    for (ClientSort sort : ClientSort.values()) {
      assertThat(walk(new ClientFilter(null, null, null, sort))).doesNotHaveDuplicates();
    }
    assertThatThrownBy(() -> asAdmin.call(() -> clients.get(UUID.randomUUID())))
        .hasMessageContaining("client-not-found");
  }

  private List<UUID> walk(ClientFilter filter) {
    List<UUID> ids = new ArrayList<>();
    PageOf<ClientView> page = asAdmin.call(() -> clients.list(filter, new PageRequest(200, null)));
    while (true) {
      page.items().forEach(client -> ids.add(client.id()));
      if (page.nextCursor() == null) {
        assertThat(ids).hasSize((int) (long) asAdmin.call(() -> clients.count(filter)));
        return ids;
      }
      PageRequest next = new PageRequest(200, page.nextCursor());
      page = asAdmin.call(() -> clients.list(filter, next));
    }
  }

  /** What a node leaves that dies after its first page. */
  private void left(UUID id, UUID holder) {
    List<?> moments =
        inTransaction.query(
            entities ->
                entities
                    .createNativeQuery("SELECT CAST(extract(epoch FROM now()) AS bigint)")
                    .getResultList());
    long now = ((Number) moments.get(0)).longValue();
    inTransaction.run(
        () ->
            sql(
                """
                INSERT INTO contact_import (id, version, connection_id, state, started_at, cursor_from,
                  cursor_page, pages, rows_read, rows_changed, due_at, holder)
                VALUES (gen_random_uuid(), 1, CAST('%s' AS uuid), 'RUNNING', now(), %d, 1, 1, 250, 250,
                  now() + interval '2 minutes', CAST('%s' AS uuid))"""
                    .formatted(id, now - 60L * 350 - 30, holder)));
  }

  private void sql(String statement) {
    inTransaction.query(entities -> entities.createNativeQuery(statement).executeUpdate());
  }

  private void order(UUID id) {
    asAdmin.call(() -> imports.order(id));
  }

  private ContactImportView get(UUID id) {
    return asAdmin.call(() -> imports.get(id));
  }

  private ContactImportView await(UUID id, ContactImportState state) {
    Eventually.holds(PATIENCE, () -> get(id).state() == state);
    return get(id);
  }

  private ContactImportView await(UUID id, ContactImportState state, String code) {
    Eventually.holds(PATIENCE, () -> get(id).state() == state && code.equals(get(id).errorCode()));
    return get(id);
  }

  /** Without what the provider put off: it counts the look at the token, too, which has no turn. */
  private List<OperationView> answered(UUID id) {
    return calls(id).stream().filter(call -> call.outcome() == OperationOutcome.OK).toList();
  }

  private List<OperationView> calls(UUID id) {
    return asAdmin
        .call(() -> connections.operations(id, OperationKind.CALL, PageRequest.first()))
        .items();
  }

  private long rows(UUID id) {
    return ((Number)
            inTransaction.query(
                entities ->
                    entities
                        .createNativeQuery(
                            "SELECT count(*) FROM client_origin o JOIN client c ON c.id = o.client_id"
                                + " WHERE o.connection_id = CAST(? AS uuid)")
                        .setParameter(1, id.toString())
                        .getSingleResult()))
        .longValue();
  }

  private String externalId(UUID id) {
    return inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "SELECT external_id FROM client_origin WHERE connection_id = CAST(? AS uuid)")
                .setParameter(1, id.toString())
                .setMaxResults(1)
                .getSingleResult()
                .toString());
  }

  private String audited(UUID id) {
    return inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "SELECT CAST(a AS text) FROM audit_entry a WHERE a.subject_id = ?"
                        + " AND a.action LIKE 'contacts-import%'")
                .setParameter(1, id.toString())
                .getResultList()
                .toString());
  }
}
