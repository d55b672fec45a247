package io.uprava.common.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The REST API; its classes are named so that the webhooks' application beside it stays apart. */
@ApplicationPath("/api")
@ApplicationScoped
public class RestApplication extends Application {

  private static final List<Class<?>> CONVENTIONS =
      List.of(
          SnakeCaseJson.class,
          BodyLimitFilter.class,
          RateLimitFilter.class,
          DomainExceptionMapper.class,
          ConstraintViolationMapper.class,
          WebApplicationMapper.class,
          ProcessingMapper.class,
          EjbExceptionMapper.class,
          UnexpectedMapper.class);

  private static final List<Class<?>> RESOURCES = List.of(HealthResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(CONVENTIONS);
    classes.addAll(RESOURCES);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
