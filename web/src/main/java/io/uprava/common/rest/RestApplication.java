package io.uprava.common.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The REST API; its classes are named so that the webhooks' application beside it stays apart. */
@ApplicationPath("/api")
@ApplicationScoped
public class RestApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(SnakeCaseJson.class, HealthResource.class);
  }
}
