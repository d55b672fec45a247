package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ProviderConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * When people are told that a connection will end: two weeks and three days before, once each, and
 * never while it renews itself all right.
 */
final class ExpiryWarning {

  /** Days before the end, the most urgent first. */
  static final List<Integer> DAYS = List.of(3, 14);

  /** A renewal that is late by less than this is still all right. */
  private static final Duration LATE = Duration.ofDays(1);

  private static final Set<ConnectionState> TOLD_OTHERWISE =
      Set.of(
          ConnectionState.RECONNECT_NEEDED,
          ConnectionState.DISCONNECTED,
          ConnectionState.NOT_CONNECTED);

  private ExpiryWarning() {}

  /** The days to tell of now; empty when nothing is to be told. */
  static OptionalInt due(ProviderConnection connection, Instant now) {
    Instant end = connection.tokens().diesAt();
    if (end == null || TOLD_OTHERWISE.contains(connection.state()) || renews(connection, now)) {
      return OptionalInt.empty();
    }
    Integer told = connection.health().warnedDays();
    return DAYS.stream()
        .mapToInt(Integer::intValue)
        .filter(days -> !now.isBefore(end.minus(Duration.ofDays(days))))
        .limit(1)
        .filter(days -> told == null || told > days)
        .findFirst();
  }

  private static boolean renews(ProviderConnection connection, Instant now) {
    Instant next = connection.tokens().nextRefreshAt();
    return connection.state() == ConnectionState.OK
        && next != null
        && next.isBefore(connection.tokens().diesAt())
        && now.isBefore(next.plus(LATE));
  }
}
