package io.uprava.connections.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.schema.MigratedDatabase;
import io.uprava.connections.repository.ApiPaceRepository.Pace;
import io.uprava.connections.repository.ApiPaceRepository.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiPaceRepositoryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ApiPaceRepository paces = new ApiPaceRepository();
  private final Pace client = new Pace("client " + UUID.randomUUID(), 7);
  private final Pace account = new Pace("account " + UUID.randomUUID(), 50);

  @BeforeEach
  void open() {
    paces.dataSource = MigratedDatabase.get();
  }

  @Test
  void letsAFullSecondGoAtOnceAndTheNextOneAfterIt() {
    List<Long> waits = new ArrayList<>();
    List<Long> moments = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 0; i < 21; i++) {
      Duration ahead = paces.take(List.of(account, client), PATIENCE).ahead();
      waits.add(ahead.toMillis());
      moments.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began + ahead.toNanos()));
    }
    assertThat(waits.subList(0, 7)).allMatch(wait -> wait == 0);
    assertThat(waits.subList(7, 14)).allMatch(wait -> wait <= 1100);
    assertThat(waits.subList(14, 21)).allMatch(wait -> wait <= 2200);
    assertThat(moments.subList(7, 14)).allMatch(moment -> moment > 500);
    assertThat(moments.subList(14, 21)).allMatch(moment -> moment > 1600);
  }

  @Test
  void giveEveryNodeAPlaceOfItsOwn() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    List<Future<Long>> earliest = new ArrayList<>();
    List<Long> latest = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 70; i++) {
      earliest.add(
          nodes.submit(
              () -> {
                long asked = System.nanoTime();
                long ahead = paces.take(List.of(account, client), PATIENCE).ahead().toNanos();
                latest.add(System.nanoTime() + ahead);
                return asked + ahead;
              }));
    }
    List<Long> sorted = new ArrayList<>();
    for (Future<Long> moment : earliest) {
      sorted.add(moment.get());
    }
    nodes.shutdown();
    sorted.sort(null);
    latest.sort(null);
    for (int i = 7; i < sorted.size(); i++) {
      long apart = TimeUnit.NANOSECONDS.toMillis(latest.get(i) - sorted.get(i - 7));
      assertThat(apart).as("call " + i + ", however long its answer took").isGreaterThan(1000);
    }
  }

  @Test
  void saysWhenToComeBackInsteadOfTakingAPlaceThatIsTooFarAhead() {
    Pace one = new Pace("client " + UUID.randomUUID(), 1);
    assertThat(paces.take(List.of(one), Duration.ZERO).granted()).isTrue();
    Turn refused = paces.take(List.of(one), Duration.ofMillis(100));
    assertThat(refused.granted()).isFalse();
    assertThat(refused.ahead()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1100));
    assertThat(paces.take(List.of(one), PATIENCE).ahead()).isLessThan(Duration.ofMillis(1100));
  }

  @Test
  void keepsEverybodyQuietAfterARefusal() {
    paces.quiet(client.name(), Duration.ofSeconds(20));
    paces.quiet(client.name(), Duration.ofSeconds(1));
    Turn refused = paces.take(List.of(account, client), Duration.ofSeconds(5));
    assertThat(refused.granted()).isFalse();
    assertThat(refused.ahead()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
    assertThat(paces.take(List.of(account), Duration.ZERO).granted()).isTrue();
  }

  @Test
  void takesUpAnotherLimitWithTheNextCalls() {
    String name = "client " + UUID.randomUUID();
    for (int i = 0; i < 10; i++) {
      paces.take(List.of(new Pace(name, 50)), PATIENCE);
    }
    paces.take(List.of(new Pace(name, 2)), PATIENCE);
    assertThat(paces.take(List.of(new Pace(name, 2)), PATIENCE).ahead())
        .isGreaterThan(Duration.ofMillis(500));
  }
}
