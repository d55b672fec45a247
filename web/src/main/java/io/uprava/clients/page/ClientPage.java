package io.uprava.clients.page;

import io.uprava.clients.entity.ClientState;
import io.uprava.clients.service.ClientBook;
import io.uprava.clients.service.ClientOriginView;
import io.uprava.clients.service.ClientRecordView;
import io.uprava.clients.service.ClientView;
import io.uprava.common.page.PageInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/clients/<id>}: one client. */
@Named
@RequestScoped
public class ClientPage {

  @Inject ClientBook clients;
  @Inject PageInput input;

  private ClientRecordView view;

  public void load() {
    view = clients.get(input.record());
  }

  public ClientView getClient() {
    return view.client();
  }

  public List<ClientOriginView> getOrigins() {
    return view.origins();
  }

  public boolean isArchived() {
    return view.client().state() == ClientState.ARCHIVED;
  }
}
