package io.uprava.common.rest;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.DomainException;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RemoteFailure;
import io.uprava.common.error.StaleVersion;
import io.uprava.common.error.TooManyRequests;
import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what an exception means for the caller. Servers wrap exceptions differently (EJBException,
 * ProcessingException, ReaderException), so the whole chain of causes is looked at, the most
 * telling kind first.
 */
final class Failures {

  private static final int DEEPEST = 20;
  private static final List<String> KEPT_HEADERS =
      List.of(
          HttpHeaders.ALLOW,
          HttpHeaders.RETRY_AFTER,
          HttpHeaders.WWW_AUTHENTICATE,
          "Content-Range",
          "Accept-Ranges");

  private Failures() {}

  static Failure of(Throwable thrown) {
    return Stream.<Function<Throwable, Failure>>of(
            seek(DomainException.class, Failures::domain),
            seek(InvalidFields.class, Failures::fields),
            seek(ConstraintViolationException.class, ConstraintFaults::failure),
            seek(EJBAccessException.class, denied -> Failure.of(403)),
            seek(OptimisticLockException.class, Failures::changedMeanwhile),
            seek(BodyTooLarge.class, Failures::bodyTooLarge),
            seek(JsonParsingException.class, Failures::parsing),
            seek(JsonException.class, Failures::json),
            seek(JsonbException.class, Failures::json),
            seek(NoContentException.class, Failures::json),
            seek(WebApplicationException.class, Failures::web))
        .map(reading -> reading.apply(thrown))
        .filter(failure -> failure != null)
        .findFirst()
        .orElseGet(() -> Failure.of(ProblemStatus.UNEXPECTED));
  }

  private static <T extends Throwable> Function<Throwable, Failure> seek(
      Class<T> kind, Function<T, Failure> reading) {
    return thrown -> {
      Throwable link = thrown;
      for (int depth = 0; link != null && depth < DEEPEST; depth++, link = link.getCause()) {
        if (kind.isInstance(link)) {
          return reading.apply(kind.cast(link));
        }
      }
      return null;
    };
  }

  private static Failure domain(DomainException refusal) {
    Failure failure = Failure.of(status(refusal), refusal.code(), refusal.parameters());
    return refusal instanceof TooManyRequests wait
        ? failure.withHeaders(
            Map.of(
                HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.retryAfter().toSeconds()))))
        : failure;
  }

  private static int status(DomainException refusal) {
    if (refusal instanceof NotFound) {
      return 404;
    } else if (refusal instanceof Conflict) {
      return 409;
    } else if (refusal instanceof StaleVersion) {
      return 412;
    } else if (refusal instanceof Forbidden) {
      return 403;
    } else if (refusal instanceof NotAuthenticated) {
      return 401;
    } else if (refusal instanceof RemoteFailure) {
      return 502;
    }
    return refusal instanceof TooManyRequests ? 429 : 422;
  }

  private static Failure fields(InvalidFields refused) {
    return new Failure(422, "validation-failed", Map.of(), refused.faults(), Map.of());
  }

  private static Failure changedMeanwhile(OptimisticLockException lost) {
    return Failure.of(409, "changed-meanwhile", Map.of());
  }

  private static Failure bodyTooLarge(BodyTooLarge refused) {
    return Failure.of(413, ProblemStatus.code(413), Map.of("limit", refused.limit()));
  }

  private static Failure parsing(JsonParsingException malformed) {
    var location = malformed.getLocation();
    return location == null || location.getLineNumber() < 1
        ? json(malformed)
        : Failure.of(
            400,
            "malformed-json",
            Map.of("line", location.getLineNumber(), "column", location.getColumnNumber()));
  }

  private static Failure json(Throwable malformed) {
    return Failure.of(400, "malformed-json", Map.of());
  }

  private static Failure web(WebApplicationException refused) {
    Response answer = refused.getResponse();
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = answer.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return Failure.of(answer.getStatus()).withHeaders(headers);
  }
}
