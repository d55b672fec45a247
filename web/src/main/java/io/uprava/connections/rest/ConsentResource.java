package io.uprava.connections.rest;

import io.uprava.common.error.DomainException;
import io.uprava.common.rest.QueryFields;
import io.uprava.connections.service.AuthorisationCallback;
import io.uprava.connections.service.AuthorisationReturn;
import io.uprava.connections.service.AuthorisationService;
import io.uprava.connections.service.BegunAuthorisation;
import io.uprava.connections.service.ConnectionTestView;
import io.uprava.connections.service.ConnectionTesting;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Connecting accounts of amoCRM and Kommo: begin, return, test. */
@Path("{provider: amocrm|kommo}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integrations")
@ApplicationScoped
public class ConsentResource {

  @Inject AuthorisationService authorisations;
  @Inject AuthorisationCallback callback;
  @Inject ConnectionTesting testing;
  @Inject ConsentCookie cookie;
  @Inject ConsentLanding landing;

  /** Where the account's owner consents. */
  public record ConsentAnswer(URI authorizeUrl, long expiresIn) {}

  @GET
  @Path("init")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(
      operationId = "beginConsent",
      summary = "Begin to connect an account",
      description =
          "Browsers are sent to the provider; others get its address. The return is taken from the"
              + " browser that got the cookie of this answer, or from whoever began.")
  @APIResponse(
      responseCode = "200",
      description = "Where the account's owner consents",
      content = @Content(schema = @Schema(implementation = ConsentAnswer.class)))
  @APIResponse(responseCode = "303", description = "For browsers: to the provider")
  public Response init(
      @PathParam("provider") String provider,
      @QueryParam("connection")
          @Parameter(description = "the connection to renew; without it the account decides")
          String connection,
      @QueryParam("name")
          @Parameter(description = "what to call a new connection; usually as its account")
          String name,
      @Context HttpHeaders headers) {
    UUID wanted = id(connection);
    BegunAuthorisation begun = authorisations.begin(provider, wanted, name);
    Response.ResponseBuilder answer =
        ConsentLanding.shows(headers)
            ? Response.seeOther(begun.authorizeUrl())
            : json(new ConsentAnswer(begun.authorizeUrl(), begun.seconds()));
    return uncached(answer.cookie(cookie.of(begun, wanted)));
  }

  @GET
  @PermitAll
  @Path("callback")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(
      operationId = "endConsent",
      summary = "Where the provider sends people back to",
      description = "Not to be called by hand: code and state are good once.")
  @APIResponse(
      responseCode = "200",
      description = "Connected",
      content = @Content(schema = @Schema(implementation = ConsentedAccount.class)))
  @APIResponse(
      responseCode = "303",
      description = "For browsers: to the page of it, or to where one tries again")
  public Response callback(
      @PathParam("provider") String provider,
      @BeanParam ConsentQuery query,
      @CookieParam(ConsentCookie.NAME) String kept,
      @Context HttpHeaders headers,
      @Context HttpServletResponse response) {
    AuthorisationReturn back = query.read(provider, ConsentCookie.key(kept));
    if (!ConsentLanding.shows(headers)) {
      return uncached(json(landing.told(back, callback.take(back))).cookie(cookie.gone()));
    }
    try {
      URI next = landing.connected(back, callback.take(back), response);
      cookie.remove(response);
      return uncached(Response.seeOther(next));
    } catch (DomainException refusal) {
      return uncached(Response.seeOther(landing.refused(back, refusal, kept, response)));
    }
  }

  @GET
  @Path("test")
  @Operation(
      operationId = "testProvider",
      summary = "Ask whose account is connected, and how old its token is",
      description = "On failure the problem tells what to do.")
  public ConnectionTestView test(
      @PathParam("provider") String provider,
      @QueryParam("connection") @Parameter(description = "which one, when there are several")
          String connection) {
    return testing.test(provider, id(connection));
  }

  private static Response.ResponseBuilder json(Object entity) {
    return Response.ok(entity, MediaType.APPLICATION_JSON_TYPE);
  }

  private static UUID id(String text) {
    QueryFields fields = new QueryFields();
    UUID id = fields.text(text) == null ? null : fields.id("connection", text);
    fields.refuseFaults();
    return id;
  }

  private static Response uncached(Response.ResponseBuilder answer) {
    return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
