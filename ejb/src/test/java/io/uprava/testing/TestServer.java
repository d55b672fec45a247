package io.uprava.testing;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes Arquillian start one server with one archive, and what that server needs around it. */
public final class TestServer implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(ServerSurroundings.class).observer(OneDeployment.class);
  }
}
