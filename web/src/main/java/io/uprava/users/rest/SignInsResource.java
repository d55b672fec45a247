package io.uprava.users.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.users.service.SignInEventView;
import io.uprava.users.service.SignInHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody's steps of signing in, those of unknown addresses too. */
@Path("admin/sign-ins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
@ApplicationScoped
public class SignInsResource {

  @Inject SignInHistoryService service;

  @GET
  @Operation(operationId = "listSignIns", summary = "Steps of signing in, with reasons of denial")
  public PageOf<SignInEventView> list(@BeanParam SignInQuery query, @BeanParam PageQuery page) {
    return service.list(query.filter(), page.request());
  }
}
