package io.uprava.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the application and the browser once for all tests of a run. */
final class SharedOffice implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedOffice.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Office.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(NAMESPACE);
    return parameter.getParameter().getType() == Office.class
        ? store.getOrComputeIfAbsent(Office.class, key -> office(), Office.class)
        : store.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
  }

  private static Office office() {
    try {
      Office office = new Office();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(office)));
      return office;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Also when the run is broken off. */
  private static void end(Office office) {
    try {
      office.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
