package io.uprava.sandbox.emulator.stripe.api;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.shared.Disturbance;
import io.uprava.sandbox.emulator.shared.Fault;
import io.uprava.sandbox.emulator.shared.Faults;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import io.uprava.sandbox.emulator.shared.Store;
import io.uprava.sandbox.emulator.stripe.account.Account;
import io.uprava.sandbox.emulator.stripe.account.Ids;
import io.uprava.sandbox.emulator.stripe.account.Origin;
import io.uprava.sandbox.emulator.stripe.account.Parameters;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import io.uprava.sandbox.http.Answers;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers the calls under {@code /v1}, with the faults that were planned for them. */
public final class StripeApi {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Account account;
  private final Endpoints endpoints;
  private final Expansion expansion;
  private final Idempotency idempotency;
  private final ApiKey key;
  private final Faults faults = new Faults();

  /**
   * @param delivered whether the event of an id has reached the webhook endpoint
   */
  public StripeApi(
      Account account,
      Store store,
      Clock clock,
      Supplier<String> apiKey,
      Predicate<String> delivered) {
    this.account = account;
    this.endpoints = new Endpoints(account, new EventQueries(account, delivered));
    this.expansion = new Expansion(account);
    this.idempotency = new Idempotency(store, clock);
    this.key = new ApiKey(apiKey);
  }

  /** The faults to come. */
  public Faults faults() {
    return faults;
  }

  /**
   * Answers one call.
   *
   * @param path as Stripe's own API has it, beginning with {@code /v1}
   * @param pages address of the emulator as the caller knows it
   */
  public void handle(HttpExchange exchange, String path, String pages) throws IOException {
    PlannedFault fault = faults.take(exchange.getRequestMethod(), path).orElse(null);
    if (is(fault, Fault.RESET_BEFORE)) {
      Disturbance.cutOff(exchange);
      return;
    }
    String request = Ids.request();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Reply reply;
    try {
      reply = answer(new Request(exchange, path, pages, body, request), fault);
    } catch (StripeError refused) {
      reply = Reply.refused(refused, request);
    }
    if (is(fault, Fault.ANSWER_LOST)) {
      Disturbance.cutOff(exchange);
    } else if (is(fault, Fault.TIMEOUT_AFTER)) {
      Disturbance.hold(exchange, fault.seconds());
    } else {
      if (is(fault, Fault.SLOW_ANSWER)) {
        Disturbance.pause(fault.seconds());
      }
      send(exchange, reply, request, fault);
    }
  }

  private record Request(HttpExchange exchange, String path, String pages, String body, String id) {

    String header(String name) {
      return exchange.getRequestHeaders().getFirst(name);
    }

    String method() {
      return exchange.getRequestMethod();
    }
  }

  private Reply answer(Request request, PlannedFault fault) {
    key.check(request.header("Authorization"));
    if (is(fault, Fault.RATE_LIMIT)) {
      String message = "Request rate limit exceeded. Learn more about rate limits here.";
      throw new StripeError(429, "invalid_request_error", "rate_limit", null, message, false);
    }
    boolean reads = request.method().equals("GET");
    String type = Optional.ofNullable(request.header("Content-Type")).orElse(FORM);
    if (!reads && !request.body().isEmpty() && !type.startsWith(FORM)) {
      throw StripeError.parameter(
          null, null, "Invalid request (check that your POST content type is " + FORM + ").");
    }
    Parameters parameters =
        Parameters.decode(
            reads ? request.exchange().getRequestURI().getRawQuery() : request.body());
    if (reads) {
      return execute(request, parameters, Origin.NO_REQUEST, fault);
    }
    String idempotencyKey = request.header("Idempotency-Key");
    return idempotency.run(
        idempotencyKey,
        request.path(),
        parameters.canonical(),
        request.id(),
        () -> execute(request, parameters, new Origin(request.id(), idempotencyKey), fault));
  }

  private Reply execute(Request request, Parameters parameters, Origin origin, PlannedFault fault) {
    if (is(fault, Fault.ERROR_BEFORE)) {
      return Reply.serverError(request.id());
    }
    if (is(fault, Fault.SLOW)) {
      Disturbance.pause(fault.seconds());
    }
    try {
      JsonObject result =
          account.act(
              origin,
              () -> endpoints.work(request.method(), request.path(), parameters, request.pages()));
      for (String path : parameters.list("expand")) {
        result = expansion.expand(result, path).asJsonObject();
      }
      return is(fault, Fault.ERROR_AFTER) ? Reply.serverError(request.id()) : Reply.ok(result);
    } catch (StripeError refused) {
      return Reply.refused(refused, request.id());
    }
  }

  private void send(HttpExchange exchange, Reply reply, String request, PlannedFault fault)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Request-Id", request);
    String version = exchange.getRequestHeaders().getFirst("Stripe-Version");
    headers.set("Stripe-Version", version == null ? account.apiVersion() : version);
    String idempotencyKey = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (idempotencyKey != null) {
      headers.set("Idempotency-Key", idempotencyKey);
    }
    if (reply.originalRequest() != null) {
      headers.set("Idempotent-Replayed", "true");
      headers.set("Original-Request", reply.originalRequest());
    }
    if (reply.status() == 429 && fault != null) {
      headers.set("Retry-After", Integer.toString(fault.seconds()));
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    Answers.send(exchange, reply.status(), "application/json", body);
  }

  private static boolean is(PlannedFault planned, Fault fault) {
    return planned != null && planned.is(fault);
  }
}
