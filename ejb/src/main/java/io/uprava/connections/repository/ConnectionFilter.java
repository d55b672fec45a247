package io.uprava.connections.repository;

import io.uprava.connections.entity.ConnectionState;

/**
 * Which connections are wanted; null members do not limit.
 *
 * @param state as people see it, also EXPIRING and FROZEN
 * @param tag one of its tags
 * @param q part of name, tags or host of the account
 */
public record ConnectionFilter(String provider, ConnectionState state, String tag, String q) {}
