package io.uprava.common.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;

/** A body that cannot be read. */
@Provider
@ApplicationScoped
public class ProcessingMapper extends ProblemMapper<ProcessingException> {}
