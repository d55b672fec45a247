package io.uprava.common.rest;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.idempotency.IdempotencyService;
import io.uprava.common.idempotency.KeptAnswer;
import io.uprava.common.idempotency.RepeatableRequest;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives methods marked {@link Idempotent} their promise; without the header they work as usual. */
@Provider
@Idempotent
@ApplicationScoped
public class IdempotencyFilter
    implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

  static final String HEADER = "Idempotency-Key";

  private static final String REQUEST = IdempotencyFilter.class.getName() + ".request";
  private static final String ANSWER = IdempotencyFilter.class.getName() + ".answer";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final List<String> KEPT_HEADERS =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

  @Inject IdempotencyService service;
  @Inject CurrentCaller current;

  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    String key = context.getHeaderString(HEADER);
    Caller caller = current.caller();
    if (key == null || caller == null) {
      return;
    }
    if (!KEY.matcher(key).matches()) {
      throw new RuleViolation("idempotency-key-malformed");
    }
    byte[] body = context.getEntityStream().readAllBytes();
    context.setEntityStream(new ByteArrayInputStream(body));
    RepeatableRequest request =
        RepeatableRequest.of(
            caller.principalName(),
            key,
            context.getMethod(),
            context.getUriInfo().getRequestUri().getRawSchemeSpecificPart(),
            body);
    Optional<KeptAnswer> before = service.begin(request);
    if (before.isPresent()) {
      context.abortWith(again(before.get()));
    } else {
      context.setProperty(REQUEST, request);
    }
  }

  private static Response again(KeptAnswer kept) {
    Response.ResponseBuilder answer = Response.status(kept.status());
    kept.headers().forEach(answer::header);
    answer.header("Idempotency-Replayed", "true");
    return kept.body().isEmpty() ? answer.build() : answer.entity(kept.body()).build();
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
    if (!(context.getProperty(REQUEST) instanceof RepeatableRequest request)) {
      return;
    }
    Response.Status.Family family = answer.getStatusInfo().getFamily();
    if (family == Response.Status.Family.SERVER_ERROR) {
      // It may have taken effect before it broke: under this key it must not happen again.
      return;
    }
    if (family != Response.Status.Family.SUCCESSFUL) {
      service.abandon(request);
      return;
    }
    KeptAnswer kept = new KeptAnswer(answer.getStatus(), headers(answer), "");
    if (answer.hasEntity()) {
      context.setProperty(ANSWER, kept);
    } else {
      service.complete(request, kept);
    }
  }

  private static Map<String, String> headers(ContainerResponseContext answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = answer.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getProperty(ANSWER) instanceof KeptAnswer kept)) {
      context.proceed();
      return;
    }
    OutputStream wire = context.getOutputStream();
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    context.setOutputStream(copy);
    context.proceed();
    Map<String, String> headers = new LinkedHashMap<>(kept.headers());
    headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    service.complete(
        (RepeatableRequest) context.getProperty(REQUEST),
        new KeptAnswer(kept.status(), headers, copy.toString(StandardCharsets.UTF_8)));
    copy.writeTo(wire);
  }
}
