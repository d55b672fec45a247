package io.uprava.common.rest;

import io.uprava.common.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;

/** Refusals of our own. */
@Provider
@ApplicationScoped
public class DomainExceptionMapper extends ProblemMapper<DomainException> {}
