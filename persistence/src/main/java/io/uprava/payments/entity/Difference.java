package io.uprava.payments.entity;

/**
 * What differs.
 *
 * @param providerId the object of the provider it is about
 * @param ours what we know, for people to read
 * @param theirs what the provider says
 */
public record Difference(String providerId, GapKind kind, String ours, String theirs) {}
