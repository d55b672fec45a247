package io.uprava.common.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;

/** Everything else. */
@Provider
@ApplicationScoped
public class UnexpectedMapper extends ProblemMapper<Throwable> {}
