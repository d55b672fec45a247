package io.uprava.integrations.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.schema.CountingDataSource;
import io.uprava.common.schema.MigratedDatabase;
import io.uprava.integrations.entity.WebhookEventSource;
import io.uprava.integrations.entity.WebhookEventStatus;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox as it is inserted and listed, on a real PostgreSQL. */
class WebhookEventListRepositoryTest {

  private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

  private final CountingDataSource source = new CountingDataSource(MigratedDatabase.get());
  private final WebhookEventInsertRepository insertion = new WebhookEventInsertRepository();
  private final WebhookEventListRepository events = new WebhookEventListRepository();
  private final String provider = "P" + UUID.randomUUID();

  @BeforeEach
  void store() {
    insertion.dataSource = source;
    events.dataSource = source;
    for (int number = 0; number < 5; number++) {
      insert(number, number % 2 == 0 ? "even" : "odd");
    }
  }

  @Test
  void storesWithOneStatementAndKnowsADuplicate() {
    long before = source.sent();

    assertThat(insert(5, "odd")).isTrue();
    assertThat(source.sent() - before).isEqualTo(1);
    assertThat(insert(5, "another type")).isFalse();
    assertThat(source.sent() - before).isEqualTo(2);
  }

  @Test
  void anotherProviderMayUseTheSameId() {
    assertThat(insertion.insert(insertion("Q" + provider, 0, "even"))).isTrue();
  }

  @Test
  void readsAPageWithOneStatementWhateverTheFilter() {
    long before = source.sent();

    page(null, null, null, null, new PageRequest(2, null));
    page("odd", DAY, DAY.plusSeconds(9), null, new PageRequest(2, null));

    assertThat(source.sent() - before).isEqualTo(2);
  }

  @Test
  void goesThroughThePagesNewestFirst() {
    PageOf<WebhookEventRow> first = page(null, null, null, null, new PageRequest(3, null));
    PageOf<WebhookEventRow> second =
        page(null, null, null, null, new PageRequest(3, first.nextCursor()));

    assertThat(first.items())
        .extracting(WebhookEventRow::type)
        .containsExactly("even", "odd", "even");
    assertThat(second.items())
        .extracting(WebhookEventRow::receivedAt)
        .containsExactly(DAY.plusSeconds(1), DAY);
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void filtersByTypePeriodAndEitherId() {
    PageRequest all = PageRequest.first();

    assertThat(page("odd", null, null, null, all).items()).hasSize(2);
    assertThat(page(null, DAY.plusSeconds(1), DAY.plusSeconds(3), null, all).items()).hasSize(2);
    assertThat(page(null, null, null, provider + 4, all).items()).hasSize(1);
    assertThat(page(null, null, null, "object " + provider, all).items()).hasSize(5);
    assertThat(page(null, null, null, "%", all).items()).isEmpty();
    assertThat(events.count(filter("even", null, null, null))).isEqualTo(3);
  }

  @Test
  void readsOneAndItsBody() {
    WebhookEventRow row = page(null, null, null, provider + 2, PageRequest.first()).items().get(0);

    assertThat(events.get(row.id())).isEqualTo(row);
    assertThat(row.status()).isEqualTo(WebhookEventStatus.PENDING);
    assertThat(row.nextAttemptAt()).isEqualTo(row.receivedAt());
    assertThat(row.livemode()).isNull();
    assertThat(row.bodyBytes()).isEqualTo(3);
    assertThat(events.body(row.id())).contains(new byte[] {0, -1, 7});
    assertThat(events.body(UUID.randomUUID())).isEmpty();
    assertThatThrownBy(() -> events.get(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  @Test
  void refusesACursorOfAnotherList() {
    assertThatThrownBy(() -> page(null, null, null, null, new PageRequest(3, "bm9uc2Vuc2U")))
        .isInstanceOf(RuleViolation.class);
  }

  private PageOf<WebhookEventRow> page(
      String type, Instant from, Instant to, String q, PageRequest page) {
    return events.page(filter(type, from, to, q), page);
  }

  private WebhookEventFilter filter(String type, Instant from, Instant to, String q) {
    return new WebhookEventFilter(null, provider, type, null, from, to, q);
  }

  private boolean insert(int number, String type) {
    return insertion.insert(insertion(provider, number, type));
  }

  private WebhookEventInsertion insertion(String sender, int number, String type) {
    return new WebhookEventInsertion(
        UuidCreator.getTimeOrderedEpoch(),
        sender,
        provider + number,
        type,
        "object " + provider,
        null,
        null,
        new byte[] {0, -1, 7},
        null,
        WebhookEventSource.WEBHOOK,
        DAY.plusSeconds(number),
        null);
  }
}
