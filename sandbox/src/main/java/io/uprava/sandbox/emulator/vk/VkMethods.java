package io.uprava.sandbox.emulator.vk;

import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.IssuedToken;
import io.uprava.sandbox.emulator.shared.IssuedTokens;
import io.uprava.sandbox.emulator.shared.JsonArrays;
import io.uprava.sandbox.emulator.shared.RequestRate;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The methods by which a token of a community is tried out. */
final class VkMethods {

  private static final int MESSAGES = 4096;

  private final EmulatorState state;
  private final IssuedTokens tokens;
  private final Map<String, String> groups;
  private final RequestRate rate = new RequestRate();

  VkMethods(EmulatorState state, IssuedTokens tokens, Map<String, String> groups) {
    this.state = state;
    this.tokens = tokens;
    this.groups = groups;
  }

  /** The body of an answer; VK's status is 200 for errors, too. */
  JsonObject answer(String method, Map<String, String> parameters) {
    try {
      return Fields.none().set("response", response(method, parameters)).build();
    } catch (VkError refused) {
      return error(refused, method, parameters);
    }
  }

  private JsonValue response(String method, Map<String, String> parameters) throws VkError {
    if (!parameters.containsKey("v")) {
      throw new VkError(
          100, "One of the parameters specified was missing or invalid: v is required");
    }
    IssuedToken token = opening(parameters.get("access_token"));
    if (!rate.admits(token.owner(), state.knobs().number("requests_per_second"))) {
      throw new VkError(6, "Too many requests per second");
    }
    return switch (method) {
      case "groups.getById" -> groups(parameters.getOrDefault("group_id", token.owner()));
      case "users.get" -> users(parameters.getOrDefault("user_ids", ""));
      case "groups.getTokenPermissions" -> permissions();
      default -> throw new VkError(3, "Unknown method passed");
    };
  }

  private IssuedToken opening(String value) throws VkError {
    if (value == null) {
      throw new VkError(5, "User authorization failed: no access_token passed.");
    }
    IssuedToken token =
        tokens
            .find(value)
            .orElseThrow(
                () -> new VkError(5, "User authorization failed: invalid access_token (4)."));
    if (token.revoked()) {
      throw new VkError(5, "User authorization failed: access_token was revoked.");
    }
    if (token.expired(state.now())) {
      throw new VkError(5, "User authorization failed: access_token has expired.");
    }
    return token;
  }

  private JsonObject groups(String id) throws VkError {
    String name = groups.get(id);
    if (name == null) {
      throw new VkError(100, "One of the parameters specified was missing or invalid: group_id");
    }
    JsonObject group =
        Fields.none()
            .set("id", Long.parseLong(id))
            .set("name", name)
            .set("screen_name", "club" + id)
            .set("is_closed", 0)
            .set("type", "group")
            .build();
    return Fields.none()
        .set("groups", JsonArrays.of(List.of(group)))
        .set("profiles", JsonArrays.of(List.of()))
        .build();
  }

  /** A community is no user: without ids there is nobody. */
  private static JsonValue users(String ids) {
    List<JsonObject> found = new ArrayList<>();
    for (String id : ids.split(",")) {
      if (id.matches("\\d{1,12}")) {
        found.add(
            Fields.none()
                .set("id", Long.parseLong(id))
                .set("first_name", "Пример")
                .set("last_name", "Примеров")
                .set("is_closed", false)
                .set("can_access_closed", true)
                .build());
      }
    }
    return JsonArrays.of(found);
  }

  private static JsonObject permissions() {
    JsonObject messages = Fields.none().set("name", "messages").set("setting", MESSAGES).build();
    return Fields.none()
        .set("mask", MESSAGES)
        .set("permissions", JsonArrays.of(List.of(messages)))
        .build();
  }

  private static JsonObject error(VkError refused, String method, Map<String, String> parameters) {
    List<JsonObject> told = new ArrayList<>();
    told.add(Fields.none().set("key", "method").set("value", method).build());
    new TreeMap<>(parameters)
        .forEach(
            (key, value) -> {
              if (!key.equals("access_token")) {
                told.add(Fields.none().set("key", key).set("value", value).build());
              }
            });
    Fields error =
        Fields.none()
            .set("error_code", refused.code())
            .set("error_msg", refused.getMessage())
            .set("request_params", JsonArrays.of(told));
    return Fields.none().set("error", error).build();
  }

  /** VK's refusal of a call. */
  private static final class VkError extends Exception {

    private static final long serialVersionUID = 1;

    private final int code;

    VkError(int code, String message) {
      super(message);
      this.code = code;
    }

    int code() {
      return code;
    }
  }
}
