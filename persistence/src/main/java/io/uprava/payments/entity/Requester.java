package io.uprava.payments.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Who wanted something done, and when.
 *
 * @param id the person, or the person behind a key; null for jobs and the provider
 * @param name for people to read
 */
public record Requester(UUID id, String name, Instant at) {}
