package io.uprava.users.service;

import java.util.UUID;

/**
 * A code is on its way; the same answer for everybody who asks.
 *
 * @param expiresIn seconds
 * @param resendIn seconds until another code may be asked for
 */
public record ChallengeView(UUID challengeId, long expiresIn, long resendIn) {}
