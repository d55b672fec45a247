package io.uprava.users.rest;

import io.uprava.users.entity.Role;
import io.uprava.users.service.AssignRolesCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * New roles of a user.
 *
 * @param confirmationToken of purpose {@code assign-roles}
 */
public record RolesRequest(
    @NotEmpty Set<@NotNull Role> roles, @NotBlank String reason, String confirmationToken) {

  AssignRolesCommand command(Long expectedVersion) {
    return new AssignRolesCommand(roles, reason, confirmationToken, expectedVersion);
  }
}
