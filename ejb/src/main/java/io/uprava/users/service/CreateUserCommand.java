package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.users.entity.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A user made by an administrator; they sign in with their address whenever they like.
 *
 * @param roles empty means CLIENT; ADMIN cannot be given here, see {@link
 *     UserAdminService#setRoles}
 */
public record CreateUserCommand(
    @NotBlank @Size(max = 254) String email,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 40) String phone,
    @NotNull Language language,
    @Size(max = 64) String timeZone,
    Set<Role> roles) {}
