package io.uprava.clients.page;

import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ClientState;
import io.uprava.clients.repository.ClientFilter;
import io.uprava.clients.service.ClientBook;
import io.uprava.clients.service.ClientView;
import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/clients}: clients, found by name, number or address. */
@Named
@RequestScoped
public class ClientListPage {

  @Inject ClientBook clients;
  @Inject PageInput input;

  private PageOf<ClientView> page;
  private Long total;

  public void load() {
    ClientFilter filter = ClientFilter.of(input.conditions());
    page = clients.list(filter, input.page());
    total = input.flag("count") ? clients.count(filter) : null;
  }

  public List<ClientView> getRows() {
    if (page == null) {
      load();
    }
    return page.items();
  }

  public String nextCursor() {
    getRows();
    return page.nextCursor();
  }

  /** Null unless asked for: counting reads every match. */
  public Long total() {
    return total;
  }

  public ClientSource[] sources() {
    return ClientSource.values();
  }

  public ClientState[] states() {
    return ClientState.values();
  }
}
