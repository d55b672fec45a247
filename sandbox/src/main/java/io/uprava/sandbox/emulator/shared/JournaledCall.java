package io.uprava.sandbox.emulator.shared;

import java.io.IOException;
import java.util.Locale;

/** A call on its way through the journal: what was presented, what became of it. */
public final class JournaledCall {

  private final EmulatorState state;
  private final int number;

  private JournaledCall(EmulatorState state, int number) {
    this.state = state;
    this.number = number;
  }

  /**
   * Writes a call down before anything happens.
   *
   * @param at where it goes to: a host or a path
   * @param presented the token or code it shows, null for none
   * @param fault planned for it, null for none
   */
  public static JournaledCall begin(
      EmulatorState state, String at, String grantType, String presented, PlannedFault fault) {
    Fields call =
        Fields.none()
            .set("at", state.now())
            .set("host", at)
            .set("grant_type", grantType)
            .set("answered", Disturbance.tells(fault))
            .set("begun_millis", System.currentTimeMillis());
    if (presented != null) {
      call.set("presented", Fingerprint.of(presented));
    }
    if (fault != null) {
      call.set("fault", fault.fault().name().toLowerCase(Locale.ROOT));
    }
    return new JournaledCall(state, state.journal().begin(call));
  }

  /** Something that may break the connection. */
  @FunctionalInterface
  public interface Answering {
    /** Answers the call. */
    void run() throws IOException;
  }

  /** Answers the call; when it was answered, or the connection broke, is in the journal, too. */
  public void answering(Answering work) throws IOException {
    try {
      work.run();
      tell(Fields.none().set("told_millis", System.currentTimeMillis()));
    } catch (IOException broken) {
      tell(Fields.none().set("answered", false));
      throw broken;
    }
  }

  /** Adds whatever is worth knowing. */
  public void tell(Fields more) {
    state.journal().tell(number, more);
  }

  /** A token was issued. */
  public void issued(String token) {
    tell(Fields.none().set("issued", Fingerprint.of(token)));
  }

  /** This is its answer. */
  public Reply outcome(Reply reply) {
    tell(Fields.none().set("status", reply.status()));
    return reply;
  }
}
