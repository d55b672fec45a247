package io.uprava.sandbox.emulator.shared;

/**
 * A fault waiting for its calls.
 *
 * @param path what the path of a call has to begin with, like {@code /v1/refunds}
 * @param method of the calls it waits for, null for any
 * @param times how many calls it befalls
 * @param seconds length of what takes time: the hold of TIMEOUT_AFTER, the delay of SLOW and
 *     SLOW_ANSWER, the Retry-After of RATE_LIMIT
 */
public record PlannedFault(Fault fault, String method, String path, int times, int seconds) {

  /** A fault of the next call that changes something under {@code path}. */
  public static PlannedFault next(Fault fault, String path) {
    return new PlannedFault(fault, "POST", path, 1, fault == Fault.TIMEOUT_AFTER ? 120 : 1);
  }

  /** Whether this is its kind. */
  public boolean is(Fault kind) {
    return fault == kind;
  }

  boolean befalls(String calledMethod, String calledPath) {
    return (method == null || method.equals(calledMethod)) && calledPath.startsWith(path);
  }

  PlannedFault oneLess() {
    return new PlannedFault(fault, method, path, times - 1, seconds);
  }
}
