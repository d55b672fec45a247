package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.common.error.NotFound;
import io.uprava.users.entity.User;
import io.uprava.users.repository.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What other features may know of a person they deal with. */
@ApplicationScoped
public class ClientDirectory {

  @Inject UserRepository users;

  /** How a person is called and written to. */
  public record Client(UUID id, String email, String name, Language language) {}

  /**
   * @throws NotFound {@code user-not-found}, also for a closed account
   */
  public Client get(UUID id) {
    return users
        .find(id)
        .filter(user -> user.email() != null)
        .map(ClientDirectory::client)
        .orElseThrow(() -> new NotFound("user-not-found"));
  }

  private static Client client(User user) {
    return new Client(user.id(), user.email(), user.name(), user.language());
  }
}
