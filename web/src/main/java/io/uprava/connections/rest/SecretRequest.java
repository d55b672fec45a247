package io.uprava.connections.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret to be put in force.
 *
 * @param secret as the provider gave it
 * @param reason why; others will ask
 */
public record SecretRequest(
    @NotBlank String secret, @NotBlank @Schema(example = "the old one leaked") String reason) {

  @Override
  public String toString() {
    return "SecretRequest[***]";
  }
}
