package io.uprava.sandbox.emulator.shared;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.time.Duration;
import java.util.Map;

/** The part of the control that all emulators share: settings, clock, faults and journal. */
public final class CommonControl {

  private final EmulatorState state;
  private final FaultControl faults;

  /**
   * @param faultPath what the path of the calls begins with that a fault befalls when none is named
   */
  public CommonControl(EmulatorState state, String faultPath) {
    this.state = state;
    this.faults = new FaultControl(state.faults(), null, faultPath);
  }

  /** Does one call, or refuses one it does not know. */
  public JsonStructure answer(String call, Map<String, String> query, JsonObject asked) {
    return switch (call) {
      case "GET /settings" -> state.knobs().all();
      case "PUT /settings" -> {
        state.knobs().set(asked);
        yield state.knobs().all();
      }
      case "GET /clock" -> clock();
      case "POST /clock" -> move(asked);
      case "GET /faults" -> faults.list();
      case "POST /faults" -> faults.plan(asked);
      case "DELETE /faults" -> faults.clear();
      case "GET /journal" ->
          JsonArrays.of(state.journal().after(Integer.parseInt(query.getOrDefault("after", "0"))));
      case "GET /journal/summary" -> state.journal().summary();
      case "DELETE /journal" -> {
        state.journal().clear();
        yield state.journal().summary();
      }
      default -> throw Refusal.missing(call);
    };
  }

  private JsonObject clock() {
    return Fields.none()
        .set("now", state.now())
        .set("ahead_seconds", state.clock().ahead().toSeconds())
        .build();
  }

  private JsonObject move(JsonObject asked) {
    if (Fields.flag(asked, "reset")) {
      state.clock().reset();
    }
    state.clock().advance(Duration.ofSeconds(Fields.number(asked, "advance_seconds")));
    return clock();
  }
}
