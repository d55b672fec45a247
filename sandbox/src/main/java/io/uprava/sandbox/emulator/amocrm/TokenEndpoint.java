package io.uprava.sandbox.emulator.amocrm;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.shared.Disturbance;
import io.uprava.sandbox.emulator.shared.EmulatorFront;
import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.JournaledCall;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import io.uprava.sandbox.emulator.shared.Reply;
import io.uprava.sandbox.http.Answers;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code POST /oauth2/access_token} of an account's host. */
final class TokenEndpoint {

  private final EmulatorState state;
  private final Registry registry;
  private final Tokens tokens;
  private final Problems problems;

  TokenEndpoint(EmulatorState state, Registry registry, Tokens tokens, Problems problems) {
    this.state = state;
    this.registry = registry;
    this.tokens = tokens;
    this.problems = problems;
  }

  /** Answers one call; what it presented and got is in the journal before the caller knows. */
  void handle(HttpExchange exchange, String host, PlannedFault fault) throws IOException {
    JsonObject asked = body(exchange);
    String presented = asked.getString("refresh_token", asked.getString("code", null));
    JournaledCall call =
        JournaledCall.begin(state, host, asked.getString("grant_type", ""), presented, fault);
    call.tell(Fields.none().set("client_id", Fields.text(asked, "client_id")));
    call.answering(
        () ->
            Disturbance.answer(
                exchange,
                fault,
                () -> act(call, host, asked),
                status -> call.outcome(failure(status))));
  }

  private Reply failure(int status) {
    return status == 429 ? problems.api(status) : problems.token(status, null);
  }

  private Reply act(JournaledCall call, String host, JsonObject asked) {
    try {
      TokenPair pair = pair(host, asked);
      call.issued(pair.refresh());
      return call.outcome(Reply.json(200, "application/json", answer(pair)));
    } catch (TokenRefused refused) {
      call.tell(Fields.none().set("hint", refused.hint()));
      return call.outcome(problems.token(refused.status(), refused.hint()));
    }
  }

  /** What the endpoint answers with a pair. */
  JsonObject answer(TokenPair pair) {
    return Fields.none()
        .set("token_type", "Bearer")
        .set("expires_in", pair.accessExpiresAt() - pair.issuedAt())
        .set("server_time", state.now())
        .set("access_token", pair.access())
        .set("refresh_token", pair.refresh())
        .build();
  }

  private TokenPair pair(String host, JsonObject asked) {
    Optional<CrmAccount> account = registry.find(host);
    if (account.isEmpty()) {
      throw new TokenRefused(404, null);
    }
    Integration integration = authenticated(asked);
    return switch (required(asked, "grant_type")) {
      case "authorization_code" ->
          tokens.exchange(required(asked, "code"), integration, account.get());
      case "refresh_token" ->
          tokens.refresh(required(asked, "refresh_token"), integration, account.get());
      default ->
          throw new TokenRefused(400, "Check that all required parameters have been provided");
    };
  }

  private Integration authenticated(JsonObject asked) {
    String id = required(asked, "client_id");
    String secret = required(asked, "client_secret");
    String redirect = required(asked, "redirect_uri");
    return registry
        .integration(id)
        .filter(known -> known.clientSecret().equals(secret))
        .filter(known -> known.redirectUri().equals(redirect))
        .orElseThrow(() -> new TokenRefused(401, null));
  }

  private static String required(JsonObject asked, String name) {
    String value = asked.getString(name, null);
    if (value == null || value.isEmpty()) {
      throw new TokenRefused(400, "Check the `" + name + "` parameter");
    }
    return value;
  }

  /** The documented JSON, or the form that the provider's own library sends. */
  private static JsonObject body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (type.startsWith("application/json")) {
      try {
        return EmulatorFront.json(body);
      } catch (JsonException malformed) {
        return Fields.none().build();
      }
    }
    Fields form = Fields.none();
    Answers.fields(new String(body, StandardCharsets.UTF_8)).forEach(form::set);
    return form.build();
  }
}
