package io.uprava.filters.service;

import io.uprava.filters.entity.FilterAudience;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A filter to keep; one with the same name is replaced.
 *
 * @param list path of the page that shows the list, for example {@code /admin/users}
 * @param query its conditions as they stand in an address, for example {@code status=LOCKED}
 * @param team role whose filter it is when the audience is TEAM, else null
 */
public record SaveFilterCommand(
    @NotNull @Pattern(regexp = "/admin(/[a-z0-9-]+){0,4}") String list,
    @NotBlank @Size(max = 80) String name,
    @NotNull @Size(max = 2000) @Pattern(regexp = "[^\\p{Cntrl}#]*") String query,
    @NotNull FilterAudience audience,
    String team) {}
