package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.StaleVersion;
import io.uprava.common.error.TooManyRequests;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.NoContentException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> readings() {
    return Stream.of(
        Arguments.of(new NotFound("user-not-found"), 404, "user-not-found"),
        Arguments.of(new Conflict("email-taken"), 409, "email-taken"),
        Arguments.of(new StaleVersion(3, 5), 412, "stale-version"),
        Arguments.of(new RuleViolation("phone-invalid"), 422, "phone-invalid"),
        Arguments.of(new Forbidden("confirmation-required"), 403, "confirmation-required"),
        Arguments.of(new NotAuthenticated("code-not-accepted"), 401, "code-not-accepted"),
        Arguments.of(new EJBAccessException("no"), 403, "forbidden"),
        Arguments.of(
            new EJBException(new RuntimeException(new OptimisticLockException())),
            409,
            "changed-meanwhile"),
        Arguments.of(new ProcessingException(new JsonbException("x")), 400, "malformed-json"),
        Arguments.of(new NoContentException("x"), 400, "malformed-json"),
        Arguments.of(new ProcessingException(new BodyTooLarge(7)), 413, "body-too-large"),
        Arguments.of(new NotFoundException(), 404, "path-not-found"),
        Arguments.of(new IllegalStateException("x"), 500, "unexpected"),
        Arguments.of(new EJBException(new IllegalStateException()), 500, "unexpected"));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void readsWhatAnExceptionMeans(Throwable thrown, int status, String code) {
    Failure failure = Failures.of(thrown);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.code()).isEqualTo(code);
  }

  @Test
  void aStaleVersionTellsBothValues() {
    assertThat(Failures.of(new StaleVersion(3, 5)).parameters())
        .isEqualTo(Map.of("expected", 3L, "current", 5L));
  }

  @Test
  void tooManyRequestsTellsWhenToComeBack() {
    Failure failure = Failures.of(new TooManyRequests("resend-too-soon", Duration.ofSeconds(42)));
    assertThat(failure.headers()).containsEntry("Retry-After", "42");
  }

  @Test
  void methodNotAllowedKeepsTheAllowedOnes() {
    assertThat(Failures.of(new NotAllowedException("GET", new String[] {"HEAD"})).headers())
        .containsKey("Allow");
  }

  @Test
  void tellsWhereTheJsonBreaks() {
    try {
      Json.createReader(new StringReader("{\n\"a\":}")).readObject();
    } catch (RuntimeException malformed) {
      assertThat(Failures.of(new ProcessingException(malformed)).parameters())
          .containsEntry("line", 2L);
    }
  }

  @Test
  void writesExtensionsAtTheTopLevel() {
    Problem problem =
        Problem.of(
            412, "t", "d", "stale-version", "i", java.util.List.of(), Map.of("expected", 3L));
    JsonObject json = Json.createReader(new StringReader(problem.toJson())).readObject();
    assertThat(json.getInt("expected")).isEqualTo(3);
    assertThat(json.getString("type")).isEqualTo("urn:uprava:error:stale-version");
  }
}
