package io.uprava.common.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
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

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    boolean file = type != null && !type.getSubtype().endsWith("json");
    long limit = webhook() ? Webhook.BODY_BYTES : file ? fileLimit : jsonLimit;
    if (request.getLength() > limit) {
      throw new BodyTooLarge(limit);
    }
    if (!file && !webhook() && request.getLength() == 0 && wantsBody()) {
      throw new NoContentException("a JSON body is expected");
    }
    if (request.hasEntity()) {
      request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
    }
  }

  private boolean webhook() {
    return resource.getResourceClass().isAnnotationPresent(Webhook.class);
  }

  /** The one parameter without an annotation of JAX-RS is the body. */
  private boolean wantsBody() {
    return Arrays.stream(resource.getResourceMethod().getParameters())
        .anyMatch(parameter -> !bound(parameter));
  }

  private static boolean bound(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .anyMatch(a -> a.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
  }
}
