package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.idempotency.IdempotencyService;
import io.uprava.common.idempotency.KeptAnswer;
import io.uprava.common.idempotency.RepeatableRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a key when its request has been answered. */
class IdempotencyFilterTest {

  private final Books books = new Books();
  private final IdempotencyFilter filter = new IdempotencyFilter();

  IdempotencyFilterTest() {
    filter.service = books;
  }

  @Test
  void keepsTheAnswerOfWhatWasDone() {
    answer(204);
    assertThat(books.told).containsExactly("complete 204");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 429})
  void forgetsWhatWasRefused(int status) {
    answer(status);
    assertThat(books.told).containsExactly("abandon");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void neverRepeatsWhatBrokeHalfway(int status) {
    answer(status);
    assertThat(books.told).isEmpty();
  }

  private void answer(int status) {
    RepeatableRequest request = RepeatableRequest.of("p", "key", "POST", "/refunds/", new byte[0]);
    filter.filter(
        answering(ContainerRequestContext.class, "getProperty", request),
        answering(
            ContainerResponseContext.class,
            "getStatusInfo",
            Response.Status.fromStatusCode(status)));
  }

  /** Knows one answer and has nothing to say otherwise. */
  private static <T> T answering(Class<T> type, String method, Object answer) {
    Object context =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, values) -> {
              if (called.getName().equals(method)) {
                return answer;
              }
              return switch (called.getName()) {
                case "hasEntity" -> false;
                case "getStatus" -> ((Response.StatusType) answer).getStatusCode();
                default -> null;
              };
            });
    return type.cast(context);
  }

  /** Writes down what it is told. */
  private static final class Books extends IdempotencyService {

    private final List<String> told = new ArrayList<>();

    @Override
    public void complete(RepeatableRequest request, KeptAnswer answer) {
      told.add("complete " + answer.status());
    }

    @Override
    public void abandon(RepeatableRequest request) {
      told.add("abandon");
    }
  }
}
