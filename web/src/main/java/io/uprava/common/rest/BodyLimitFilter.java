package io.uprava.common.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses bodies that are longer than any honest one, before they fill the memory. */
@Provider
@ApplicationScoped
public class BodyLimitFilter implements ContainerRequestFilter {

  @Inject
  @ConfigProperty(name = "uprava.rest.json-bytes", defaultValue = "1048576")
  long jsonLimit;

  @Inject
  @ConfigProperty(name = "uprava.rest.file-bytes", defaultValue = "52428800")
  long fileLimit;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    boolean file = type != null && !type.getSubtype().endsWith("json");
    long limit = file ? fileLimit : jsonLimit;
    if (request.getLength() > limit) {
      throw new BodyTooLarge(limit);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
    }
  }
}
