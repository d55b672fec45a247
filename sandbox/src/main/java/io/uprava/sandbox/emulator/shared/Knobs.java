package io.uprava.sandbox.emulator.shared;

import jakarta.json.JsonObject;

/** What can be set about an emulator, by name; what nobody has set has its usual value. */
public final class Knobs {

  private static final String KIND = "settings";

  private final Store store;
  private final JsonObject usual;

  Knobs(Store store, JsonObject usual) {
    this.store = store;
    this.usual = usual;
  }

  /** All names with their present values. */
  public JsonObject all() {
    Fields all = Fields.of(usual);
    store.find(KIND, KIND).ifPresent(set -> set.forEach(all::set));
    return all.build();
  }

  /** Sets those named in {@code asked}. */
  public void set(JsonObject asked) {
    Fields next = Fields.of(all());
    asked.forEach(
        (name, value) -> {
          if (!usual.containsKey(name)) {
            throw new IllegalArgumentException("there is no setting " + name);
          }
          next.set(name, value);
        });
    store.put(KIND, KIND, next.build());
  }

  /** The value of a setting that is a number. */
  public long number(String name) {
    return Fields.number(all(), name);
  }

  /** The value of a setting that is on or off. */
  public boolean flag(String name) {
    return Fields.flag(all(), name);
  }
}
