package io.uprava.sandbox.emulator.shared;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;

/** What an emulator keeps besides the provider's own objects. */
public record EmulatorState(
    Store store, MovableClock clock, Knobs knobs, Faults faults, CallJournal journal)
    implements AutoCloseable {

  /**
   * Takes up what a folder holds.
   *
   * @param folder null to forget everything at the end
   * @param knobs the settings with their usual values
   */
  public static EmulatorState in(Path folder, JsonObject knobs) throws IOException {
    Store store = new Store(folder);
    return new EmulatorState(
        store, new MovableClock(store), new Knobs(store, knobs), new Faults(), new CallJournal());
  }

  /** The second the emulator is in. */
  public long now() {
    return clock.instant().getEpochSecond();
  }

  @Override
  public void close() {
    store.close();
  }
}
