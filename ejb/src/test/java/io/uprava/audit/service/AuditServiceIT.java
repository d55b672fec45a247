package io.uprava.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.ActorType;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@IntegrationTest
class AuditServiceIT {

  @Inject AuditService audit;
  @Inject InTransaction inTransaction;
  @Inject AsAdmin asAdmin;
  @Resource ManagedExecutorService executor;

  private final String subject = UUID.randomUUID().toString();

  @Test
  void remembersWhoChangedWhat() {
    inTransaction.run(
        () ->
            audit.record(
                AuditRecord.of("user.renamed", "user", subject)
                    .changed(Map.of("name", "Анна", "n", 1), Map.of("name", "Яна", "n", 1))
                    .because("Свадьба")));

    AuditEntryView entry = entries().items().get(0);

    assertThat(entry.oldValue()).isEqualTo(Map.of("name", "Анна"));
    assertThat(entry.newValue()).isEqualTo(Map.of("name", "Яна"));
    assertThat(entry.reason()).isEqualTo("Свадьба");
    assertThat(entry.actorType()).isEqualTo(ActorType.JOB);
    assertThat(entry.position()).isPositive();
    assertThat(asAdmin.call(() -> audit.get(entry.id()))).isEqualTo(entry);
    assertThat(verify().intact()).isTrue();
  }

  @Test
  void forgetsWhatWasRolledBack() {
    assertThatThrownBy(
            () ->
                inTransaction.run(
                    () -> {
                      record("user.locked");
                      throw new RuleViolation("refused");
                    }))
        .isInstanceOf(RuleViolation.class);

    assertThat(entries().items()).isEmpty();
    assertThat(verify().intact()).isTrue();
  }

  @Test
  void needsTheTransactionOfTheChange() {
    assertThatThrownBy(() -> record("user.locked"))
        .isInstanceOf(EJBTransactionRequiredException.class);
  }

  @Test
  void keepsTheChainWholeUnderFiftyTransactionsAtOnce() throws Exception {
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      writers.add(
          executor.submit(
              () ->
                  inTransaction.run(
                      () -> {
                        record("user.locked");
                        record("user.unlocked");
                      })));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }

    AuditReport report = verify();

    assertThat(report.faults()).isEmpty();
    assertThat(entries(PageRequest.of(PageRequest.MAX_LIMIT, null)).items()).hasSize(100);
    assertThat(report.head().position()).isEqualTo(report.entries());
  }

  @Test
  void goesThroughTheListPageByPage() {
    for (int i = 0; i < 7; i++) {
      inTransaction.run(() -> record("user.locked"));
    }
    List<UUID> seen = new ArrayList<>();
    PageOf<AuditEntryView> page = entries(PageRequest.of(3, null));
    page.items().forEach(entry -> seen.add(entry.id()));
    while (page.nextCursor() != null) {
      page = entries(PageRequest.of(3, page.nextCursor()));
      page.items().forEach(entry -> seen.add(entry.id()));
    }

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen)
        .containsExactlyElementsOf(entries().items().stream().map(AuditEntryView::id).toList());
  }

  @Test
  void findsByWordsPeriodAndAction() {
    inTransaction.run(
        () ->
            audit.record(
                AuditRecord.of("user.created", "user", subject)
                    .created(Map.of("email", "vera" + subject + "@example.com"))));

    assertThat(find(new AuditFilter(null, null, null, null, null, null, null, "VERA" + subject)))
        .hasSize(1);
    assertThat(find(new AuditFilter(null, null, null, "user.created", "user", subject, null, null)))
        .hasSize(1);
    assertThat(find(new AuditFilter(null, null, null, "user.closed", "user", subject, null, null)))
        .isEmpty();
    Instant soon = Instant.now().plusSeconds(60);
    assertThat(find(new AuditFilter(soon, null, null, null, "user", subject, null, null)))
        .isEmpty();
    assertThat(find(new AuditFilter(null, soon, null, null, "user", subject, null, null)))
        .hasSize(1);
  }

  @Test
  void isReadByAdministratorsOnly() {
    assertThatThrownBy(() -> audit.list(AuditFilter.all(), PageRequest.first()))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> audit.verify()).isInstanceOf(EJBAccessException.class);
  }

  private void record(String action) {
    audit.record(AuditRecord.of(action, "user", subject).created(Map.of("status", "X")));
  }

  private AuditReport verify() {
    return asAdmin.call(() -> audit.verify());
  }

  private PageOf<AuditEntryView> entries() {
    return entries(PageRequest.first());
  }

  private PageOf<AuditEntryView> entries(PageRequest page) {
    return asAdmin.call(() -> audit.list(AuditFilter.subject("user", subject), page));
  }

  private List<AuditEntryView> find(AuditFilter filter) {
    return asAdmin.call(() -> audit.list(filter, PageRequest.first())).items();
  }
}
