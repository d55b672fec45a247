package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RemoteFailure;
import io.uprava.common.error.TooManyRequests;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.gateway.ApiCall;
import io.uprava.connections.gateway.HalPage;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The API of the emulated amoCRM through a connection. */
@IntegrationTest
class ConnectionCallsIT {

  private static final ApiCall ACCOUNT = new ApiCall("api/v4/account", null);
  private static final ApiCall CONTACTS = new ApiCall("api/v4/contacts", "limit=2");

  @Resource ManagedExecutorService threads;

  @Inject ConnectionCalls calls;
  @Inject ConnectionDirectory directory;
  @Inject AmoAccount amo;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  @AfterEach
  void calm() {
    amo.calm();
    clock.reset();
  }

  @Test
  void walksAlongPagesAndTakesNothingForAnEmptyOne() {
    UUID id = amo.connect(3);
    HalPage first = calls.page(id, CONTACTS, "contacts");
    assertThat(first.items()).hasSize(2);
    HalPage last = calls.page(id, first.next(), "contacts");
    assertThat(last.items()).hasSize(1);
    assertThat(last.next()).isNull();
    assertThat(calls.page(id, new ApiCall("api/v4/contacts", "page=3"), "contacts").items())
        .isEmpty();
    assertThat(operations(id, OperationKind.CALL))
        .hasSize(3)
        .allMatch(line -> line.request().startsWith("GET ") && line.statusCode() < 300);
  }

  @Test
  void renewsATokenThatIsRefusedOnce() {
    UUID id = amo.connect(1);
    clock.advance(Duration.ofMinutes(2));
    amo.control("POST", "/clock", Map.of("advance_seconds", 90_000));

    assertThat(calls.get(id, ACCOUNT, CallManner.INTEGRATOR).ok()).isTrue();

    assertThat(operations(id, OperationKind.PROXY))
        .extracting(OperationView::statusCode)
        .containsExactly(200, 401);
    assertThat(asAdmin.call(() -> directory.get(id)).generation()).isEqualTo(2);

    amo.control("POST", "/clock", Map.of("advance_seconds", 90_000));
    assertThatThrownBy(() -> calls.get(id, ACCOUNT, CallManner.INTEGRATOR))
        .as("renewed less than a minute ago: the token is not what is wrong")
        .hasMessageContaining("provider-refuses-token");
    assertThat(asAdmin.call(() -> directory.get(id)).generation()).isEqualTo(2);
  }

  @Test
  void comesBackWhenTheProviderSaysAndNotLaterThanIsWorthIt() {
    UUID id = amo.connect(1);
    amo.fail("rate_limit", 1, 1);
    long began = System.nanoTime();
    assertThat(calls.get(id, ACCOUNT, CallManner.INTEGRATOR).ok()).isTrue();
    assertThat(System.nanoTime() - began).isGreaterThan(1_000_000_000L);

    amo.fail("rate_limit", 1, 60);
    assertThatThrownBy(() -> calls.get(id, ACCOUNT, CallManner.INTEGRATOR))
        .isInstanceOfSatisfying(
            TooManyRequests.class, wait -> assertThat(wait.retryAfter().toSeconds()).isEqualTo(60));
    assertThatThrownBy(() -> calls.get(id, ACCOUNT, CallManner.INTEGRATOR))
        .as("nobody asks before that, on no node")
        .isInstanceOf(TooManyRequests.class);
    assertThat(operations(id, OperationKind.PROXY))
        .extracting(OperationView::statusCode)
        .containsExactly(429, 200, 429);
  }

  @Test
  void keepsBelowWhatTheProviderAllows() throws Exception {
    UUID id = amo.connect(1);
    TimeUnit.SECONDS.sleep(1); // the import tried its token, which the provider counts, too
    List<Future<Boolean>> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(threads.submit(() -> calls.get(id, ACCOUNT, CallManner.BACKGROUND).ok()));
    }
    for (Future<Boolean> answer : answers) {
      assertThat(answer.get()).isTrue();
    }
    List<Integer> statuses =
        operations(id, OperationKind.CALL).stream().map(OperationView::statusCode).toList();
    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(20);
    assertThat(statuses)
        .as("one that set out late on a busy machine may meet the turns of the next second")
        .hasSizeLessThanOrEqualTo(22);
  }

  @Test
  void asksInItsTurnWhetherTheAccountMovedAndNotForEveryThingThatIsNotThere() {
    UUID id = amo.connect(1);
    ApiCall unknown = new ApiCall("api/v4/unknown", null);

    for (int i = 0; i < 3; i++) {
      assertThat(calls.get(id, unknown, CallManner.INTEGRATOR).status()).isEqualTo(404);
    }

    assertThat(operations(id, OperationKind.PROXY))
        .extracting(OperationView::statusCode)
        .as("asked once where the account is, and that is in the log")
        .containsExactly(404, 404, 200, 404);
    assertThat(operations(id, OperationKind.PROXY).get(2).request())
        .endsWith("/oauth2/account/subdomain");
    clock.advance(MovedAccounts.BELIEVED.plusSeconds(1));
    calls.get(id, unknown, CallManner.INTEGRATOR);
    assertThat(operations(id, OperationKind.PROXY)).hasSize(6);
  }

  @Test
  void tellsRefusalsFromFailures() {
    UUID id = amo.connect(1);
    assertThat(calls.get(id, new ApiCall("api/v4/unknown", null), CallManner.INTEGRATOR).status())
        .isEqualTo(404);
    assertThatThrownBy(() -> calls.get(id, new ApiCall("oauth2/x", null), CallManner.INTEGRATOR))
        .hasMessageContaining("provider-path-refused");
    amo.fail("error_before", 1, 0);
    assertThatThrownBy(() -> calls.get(id, ACCOUNT, CallManner.INTEGRATOR))
        .isInstanceOf(RemoteFailure.class)
        .hasMessageContaining("500");
    amo.fail("reset_before", 1, 0);
    assertThatThrownBy(() -> calls.get(id, ACCOUNT, CallManner.INTEGRATOR))
        .isInstanceOf(RemoteFailure.class);
    amo.act("state", "state", "blocked");
    assertThatThrownBy(() -> calls.page(id, CONTACTS, "contacts"))
        .hasMessageContaining("provider-account-forbidden");
    amo.act("state", "state", "unpaid");
    assertThatThrownBy(() -> calls.page(id, CONTACTS, "contacts"))
        .hasMessageContaining("provider-account-unpaid");
  }

  private List<OperationView> operations(UUID id, OperationKind kind) {
    return asAdmin.call(() -> directory.operations(id, kind, PageRequest.first())).items();
  }
}
