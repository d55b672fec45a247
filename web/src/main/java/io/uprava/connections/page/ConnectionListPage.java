package io.uprava.connections.page;

import io.uprava.common.page.PageInput;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.service.ConnectionProviderView;
import io.uprava.connections.service.ConnectionSources;
import io.uprava.connections.service.ConnectionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/connections}: every connection, the ones that need somebody first. */
@Named
@RequestScoped
public class ConnectionListPage {

  @Inject ConnectionReading reading;
  @Inject ConnectionSources sources;
  @Inject PageInput input;

  public void load() {
    reading.list();
  }

  public List<ConnectionView> getRows() {
    return reading.list().items();
  }

  public String nextCursor() {
    return reading.list().nextCursor();
  }

  public ConnectionState[] states() {
    return ConnectionState.values();
  }

  public List<ConnectionProviderView> providers() {
    return sources.providers();
  }

  /** Whether only those are shown that need an administrator. */
  public boolean isAttention() {
    return input.flag("attention");
  }
}
