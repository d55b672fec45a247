package io.uprava.common.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ext.Provider;

/** Fields that break a rule. */
@Provider
@ApplicationScoped
public class ConstraintViolationMapper extends ProblemMapper<ConstraintViolationException> {}
