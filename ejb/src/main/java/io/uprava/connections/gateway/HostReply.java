package io.uprava.connections.gateway;

import io.uprava.connections.entity.OperationTrace;

/**
 * Where an account is now, as its provider tells.
 *
 * @param host null when it was not told
 */
public record HostReply(String host, OperationTrace trace) {}
