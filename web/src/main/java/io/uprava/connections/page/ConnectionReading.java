package io.uprava.connections.page;

import io.uprava.common.error.NotFound;
import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.repository.ConnectionOperationFilter;
import io.uprava.connections.service.ConnectionAttention;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionLog;
import io.uprava.connections.service.ConnectionView;
import io.uprava.connections.service.GenerationView;
import io.uprava.connections.service.OperationView;
import io.uprava.users.service.UserAdminService;
import io.uprava.users.service.UserView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a page shows of connections, each read once for a request and anew after an act. */
@RequestScoped
public class ConnectionReading {

  @Inject ConnectionDirectory directory;
  @Inject ConnectionLog log;
  @Inject ConnectionAttention attention;
  @Inject UserAdminService users;
  @Inject PageInput input;

  private final Map<UUID, String> people = new HashMap<>();
  private PageOf<ConnectionView> list;
  private ConnectionView view;
  private PageOf<GenerationView> generations;
  private PageOf<OperationView> operations;

  /** The list of the address. */
  PageOf<ConnectionView> list() {
    if (list == null) {
      list = directory.list(ConnectionFilter.of(input.conditions()), input.page());
    }
    return list;
  }

  ConnectionView view(UUID id) {
    if (view == null || !view.id().equals(id)) {
      view = directory.get(id);
    }
    return view;
  }

  /**
   * @param limit how many at most
   */
  PageOf<GenerationView> generations(UUID id, int limit) {
    if (generations == null) {
      generations = directory.generations(id, new PageRequest(limit, null));
    }
    return generations;
  }

  /** The part of the log that the address names. */
  PageOf<OperationView> operations(UUID id) {
    if (operations == null) {
      operations =
          log.list(
              ConnectionOperationFilter.of(input.conditions().with("connection", id)),
              input.page());
    }
    return operations;
  }

  /** A person's name, or address; the id when nobody has it any more, null for null. */
  String person(UUID user) {
    return user == null ? null : people.computeIfAbsent(user, this::name);
  }

  private String name(UUID user) {
    try {
      UserView found = users.get(user);
      return found.name() == null || found.name().isBlank() ? found.email() : found.name();
    } catch (NotFound gone) {
      return user.toString();
    }
  }

  /** Something was done: whatever is shown is read anew. */
  void forget() {
    list = null;
    view = null;
    generations = null;
    operations = null;
    attention.forget();
  }
}
