package io.uprava.common.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field that needs correcting.
 *
 * @param field path in the body as the caller wrote it, snake_case, for example {@code
 *     addresses[0].post_code}
 * @param code stable name of the rule, kebab-case, for example {@code not-blank}
 */
@Schema(name = "Violation")
public record Violation(
    @Schema(example = "time_zone") String field,
    @Schema(example = "not-blank") String code,
    @Schema(example = "must not be blank") String message) {}
