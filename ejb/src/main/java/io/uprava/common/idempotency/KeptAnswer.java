package io.uprava.common.idempotency;

import java.util.Map;

/**
 * An answer that is given again when its request is repeated.
 *
 * @param headers those that belong to the answer, such as Location and ETag
 * @param body text, may be empty
 */
public record KeptAnswer(int status, Map<String, String> headers, String body) {}
