package io.uprava.common.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: unknown paths, methods, media types. */
@Provider
@ApplicationScoped
public class WebApplicationMapper extends ProblemMapper<WebApplicationException> {}
