package io.uprava.sandbox.emulator;

import com.sun.net.httpserver.HttpHandler;
import java.util.Locale;

/** A stand-in for somebody else's service, living under one path of the {@link EmulatorHost}. */
public interface Emulator extends HttpHandler {

  /** First segment of its addresses with the slash before it, like {@code /stripe}. */
  String path();

  /** The service's own name. */
  String name();

  /** One sentence on what can be done with it. */
  String description(Locale locale);
}
