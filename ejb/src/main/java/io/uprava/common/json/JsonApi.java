package io.uprava.common.json;

import jakarta.json.spi.JsonProvider;

/**
 * The server's JSON Processing, looked up once. The methods of {@link jakarta.json.Json} look
 * through every archive of the class path at each call.
 */
public final class JsonApi {

  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonApi() {}
}
