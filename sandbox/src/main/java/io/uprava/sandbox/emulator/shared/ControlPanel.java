package io.uprava.sandbox.emulator.shared;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.environment.Texts;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** What an emulator puts behind its {@link EmulatorFront}. */
public interface ControlPanel {

  /** Where its own pages are, below its root; everything else is the provider's. */
  Set<String> pages();

  /** One of its pages, as HTML. */
  String page(String path, Texts texts);

  /**
   * Does one call of its control.
   *
   * @param call method and path below {@code /_control}
   */
  JsonStructure control(String call, Map<String, String> query, JsonObject asked);

  /** Answers a call of an address that the provider has, below the root. */
  void provider(HttpExchange exchange, String path, Texts texts) throws IOException;
}
