package io.uprava.users.rest;

import io.uprava.common.entity.Language;
import io.uprava.users.service.RegisterCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Wish to have an account.
 *
 * @param language null means the language of the request
 */
public record RegisterRequest(
    @NotBlank @Size(max = 254) @Schema(example = "anna@example.com") String email,
    @NotBlank @Size(max = 200) @Schema(example = "Anna Petrova") String name,
    Language language,
    @Size(max = 64) @Schema(example = "Europe/Moscow") String timeZone) {

  RegisterCommand command(Language otherwise) {
    return new RegisterCommand(email, name, language == null ? otherwise : language, timeZone);
  }
}
