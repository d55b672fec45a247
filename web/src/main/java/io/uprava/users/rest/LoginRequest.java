package io.uprava.users.rest;

import io.uprava.common.rest.InvalidFields;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Either an address, to which a code is mailed, or the challenge together with that code. */
public record LoginRequest(
    @Schema(example = "anna@example.com") String email,
    UUID challengeId,
    @Schema(example = "123456") String code) {

  /** Whether it asks for a code. */
  boolean asksForCode() {
    return challengeId == null && code == null;
  }

  /**
   * @throws InvalidFields naming what is missing to the half that was sent
   */
  void requireWhole() {
    if (asksForCode() && email == null) {
      throw InvalidFields.missing("email");
    }
    if (!asksForCode() && challengeId == null) {
      throw InvalidFields.missing("challenge_id");
    }
    if (!asksForCode() && code == null) {
      throw InvalidFields.missing("code");
    }
  }
}
