package io.uprava.connections.service;

import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * A new connection.
 *
 * @param provider for example {@code amocrm}
 * @param name for people
 * @param tags words without blanks, may be null
 * @param secret of providers that give one; a long-lived token of Instagram; else null
 */
public record CreateConnectionCommand(
    @NotBlank String provider, @NotBlank String name, List<String> tags, String secret) {

  @Override
  public String toString() {
    return "CreateConnectionCommand[" + provider + ", " + name + ", ***]";
  }
}
