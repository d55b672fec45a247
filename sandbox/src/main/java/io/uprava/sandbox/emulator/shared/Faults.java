package io.uprava.sandbox.emulator.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for their calls; the first that fits befalls a call. */
public final class Faults {

  private final List<PlannedFault> planned = new ArrayList<>();

  /** Plans a fault. */
  public synchronized void plan(PlannedFault fault) {
    planned.add(fault);
  }

  /** Forgets all that wait. */
  public synchronized void clear() {
    planned.clear();
  }

  /** Those that wait. */
  public synchronized List<PlannedFault> waiting() {
    return List.copyOf(planned);
  }

  /** The fault for this call, which is one less to come. */
  public synchronized Optional<PlannedFault> take(String method, String path) {
    for (int i = 0; i < planned.size(); i++) {
      PlannedFault fault = planned.get(i);
      if (fault.befalls(method, path)) {
        if (fault.times() > 1) {
          planned.set(i, fault.oneLess());
        } else {
          planned.remove(i);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
