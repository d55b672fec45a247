package io.uprava.users.service;

import io.uprava.users.entity.Role;
import java.util.Set;

/**
 * New roles of a user.
 *
 * @param expectedVersion null to change whatever is stored
 */
public record AssignRolesCommand(
    Set<Role> roles, String reason, String confirmationToken, Long expectedVersion) {}
