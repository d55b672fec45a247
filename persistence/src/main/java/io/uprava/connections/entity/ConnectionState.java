package io.uprava.connections.entity;

import java.util.Map;

/**
 * How a connection stands. {@code EXPIRING} and {@code FROZEN} are seen, never stored: the one
 * follows from the time that is left, the other from the freeze that lies over what is below it.
 */
public enum ConnectionState {
  NOT_CONNECTED(4),
  OK(3),
  EXPIRING(3),
  FAILING(2),
  RECONNECT_NEEDED(0),
  FROZEN(1),
  DISCONNECTED(5);

  private static final Map<ConnectionState, Map<ConnectionEvent, ConnectionState>> TRANSITIONS =
      Map.of(
          NOT_CONNECTED,
          Map.of(
              ConnectionEvent.GRANTED, OK,
              ConnectionEvent.REFUSED, RECONNECT_NEEDED,
              ConnectionEvent.ENDED, DISCONNECTED),
          OK,
          Map.of(
              ConnectionEvent.GRANTED, OK,
              ConnectionEvent.FAILED, FAILING,
              ConnectionEvent.REFUSED, RECONNECT_NEEDED,
              ConnectionEvent.ENDED, DISCONNECTED),
          FAILING,
          Map.of(
              ConnectionEvent.GRANTED, OK,
              ConnectionEvent.PROVEN, OK,
              ConnectionEvent.REFUSED, RECONNECT_NEEDED,
              ConnectionEvent.ENDED, DISCONNECTED),
          RECONNECT_NEEDED,
          Map.of(
              ConnectionEvent.GRANTED, OK,
              ConnectionEvent.PROVEN, OK,
              ConnectionEvent.ENDED, DISCONNECTED),
          DISCONNECTED,
          Map.of(ConnectionEvent.GRANTED, OK));

  private final int urgency;

  ConnectionState(int urgency) {
    this.urgency = urgency;
  }

  /**
   * How soon a person should look: 0 is first. The column of that name holds the same, and within
   * one number the connection that ends first is first.
   */
  public int urgency() {
    return urgency;
  }

  /** The state after an event; the same one where the event changes nothing. */
  public ConnectionState after(ConnectionEvent event) {
    return TRANSITIONS.getOrDefault(this, Map.of()).getOrDefault(event, this);
  }
}
