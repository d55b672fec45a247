package io.uprava.connections.service;

import io.uprava.common.secret.Secret;

/**
 * The value of a generation.
 *
 * @param access what calls are made with; of a static secret the secret itself
 * @param refresh what brings the next generation, once; null when nothing does
 */
public record TokenSet(Secret access, Secret refresh) {}
