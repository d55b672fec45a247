package io.uprava.sandbox.emulator.shared;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.util.Locale;

/** Planning and listing faults in JSON. */
public final class FaultControl {

  private final Faults faults;
  private final String usualMethod;
  private final String usualPath;

  /**
   * @param usualMethod of the calls a fault befalls when none is named, null for any
   * @param usualPath what their path begins with when none is named
   */
  public FaultControl(Faults faults, String usualMethod, String usualPath) {
    this.faults = faults;
    this.usualMethod = usualMethod;
    this.usualPath = usualPath;
  }

  /** Plans one and tells those that wait. */
  public JsonStructure plan(JsonObject asked) {
    Fault fault = Fault.valueOf(Fields.required(asked, "fault").toUpperCase(Locale.ROOT));
    PlannedFault usual = PlannedFault.next(fault, asked.getString("path", usualPath));
    faults.plan(
        new PlannedFault(
            fault,
            asked.getString("method", usualMethod),
            usual.path(),
            asked.getInt("times", 1),
            asked.getInt("seconds", usual.seconds())));
    return list();
  }

  /** Forgets all. */
  public JsonStructure clear() {
    faults.clear();
    return list();
  }

  /** Those that wait. */
  public JsonStructure list() {
    return JsonArrays.of(faults.waiting().stream().map(FaultControl::json).toList());
  }

  private static JsonObject json(PlannedFault fault) {
    return Fields.none()
        .set("fault", fault.fault().name().toLowerCase(Locale.ROOT))
        .set("method", fault.method())
        .set("path", fault.path())
        .set("times", fault.times())
        .set("seconds", fault.seconds())
        .build();
  }
}
