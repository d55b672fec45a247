package io.uprava.common.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Turns whatever leaves a resource into a problem. Both JAX-RS implementations bring mappers of
 * their own for some exceptions, so each of those has a subclass here that comes before them.
 */
abstract class ProblemMapper<T extends Throwable> implements ExceptionMapper<T> {

  @Inject Problems problems;
  @Inject HttpServletRequest request;

  @Override
  public Response toResponse(T thrown) {
    if (thrown instanceof WebApplicationException web
        && web.getResponse().getStatus() < ProblemStatus.LOWEST) {
      return web.getResponse();
    }
    Failure failure = problems.forCaller(Failures.of(thrown), request);
    if (failure.unexpected()) {
      problems.log(thrown, request);
    }
    return response(failure);
  }

  private Response response(Failure failure) {
    Response.ResponseBuilder answer =
        status(failure.status())
            .type(Problem.MEDIA_TYPE)
            .entity(problems.problem(failure, request).toJson());
    problems.headers(failure, request).forEach(answer::header);
    return answer.build();
  }

  /** JAX-RS has no name for 422 (RFC 9110). */
  private static Response.ResponseBuilder status(int status) {
    return status == 422
        ? Response.status(status, "Unprocessable Content")
        : Response.status(status);
  }
}
