package io.uprava.connections.rest;

import io.uprava.connections.service.AuthorisationReturn;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the provider's redirect brings. */
public class ConsentQuery {

  @QueryParam("code")
  @Parameter(description = "good once, for 20 minutes")
  String code;

  @QueryParam("state")
  @Parameter(description = "as it was given with the address of the consent")
  String state;

  @QueryParam("referer")
  @Parameter(description = "host of the account", example = "home.amocrm.ru")
  String referer;

  @QueryParam("from_widget")
  @Parameter(description = "1 for an installation from the market, which has no state")
  String fromWidget;

  @QueryParam("error")
  @Parameter(description = "access_denied when the owner refuses")
  String error;

  AuthorisationReturn read(String provider, String browserKey) {
    return new AuthorisationReturn(
        provider,
        blankless(code),
        blankless(state),
        referer == null ? null : referer.strip().toLowerCase(Locale.ROOT),
        blankless(error),
        "1".equals(fromWidget),
        blankless(browserKey));
  }

  private static String blankless(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
