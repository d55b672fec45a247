package io.uprava.common.rest;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;

/** Denied access and whatever the EJB container wraps. */
@Provider
@ApplicationScoped
public class EjbExceptionMapper extends ProblemMapper<EJBException> {}
