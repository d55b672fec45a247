package io.uprava.common.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is done; others will ask. */
public record ReasonRequest(@NotBlank @Schema(example = "left the company") String reason) {}
