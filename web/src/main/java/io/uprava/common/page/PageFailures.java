package io.uprava.common.page;

import io.uprava.common.error.DomainException;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.error.NotFound;
import io.uprava.common.http.RequestId;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Answers what a page could not: a refusal becomes a message on the page, a lost view the same page
 * anew, something that is not there the page "not found", and anything else a message with the
 * incident's id while the log gets the stack.
 */
@RequestScoped
public class PageFailures {

  private static final System.Logger LOG = System.getLogger(PageFailures.class.getName());

  @Inject HttpServletRequest request;
  @Inject PageMessages messages;
  @Inject PageNotice notice;

  void answer(FacesContext context, Throwable failure, boolean rendering) {
    Throwable cause = meaning(failure);
    if (cause instanceof ViewExpiredException) {
      again(context);
    } else if (!context.isPostback() || rendering) {
      refusePage(context, cause);
    } else if (cause instanceof DomainException refusal) {
      messages.refuse(refusal);
    } else if (cause instanceof EJBAccessException) {
      again(context);
    } else {
      messages.failure(record(cause));
    }
  }

  private void again(FacesContext context) {
    ExternalContext external = context.getExternalContext();
    notice.next((HttpServletResponse) external.getResponse(), "expired");
    redirect(context, RequestAddress.of(request));
  }

  private void refusePage(FacesContext context, Throwable cause) {
    if (cause instanceof NotFound
        || cause instanceof Forbidden
        || cause instanceof EJBAccessException) {
      error(context, HttpServletResponse.SC_NOT_FOUND);
    } else if (cause instanceof NotAuthenticated) {
      redirect(context, context.getExternalContext().getRequestContextPath() + "/login");
    } else if (cause instanceof DomainException refusal && !context.getResponseComplete()) {
      messages.refuse(refusal);
    } else {
      record(cause);
      error(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private String record(Throwable cause) {
    String incident = RequestId.of(request);
    LOG.log(System.Logger.Level.ERROR, "page failed, incident " + incident, cause);
    return incident;
  }

  private static Throwable meaning(Throwable failure) {
    Throwable cause = failure;
    while (!known(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return known(cause) ? cause : failure;
  }

  private static boolean known(Throwable cause) {
    return cause instanceof DomainException
        || cause instanceof EJBAccessException
        || cause instanceof ViewExpiredException;
  }

  private static void redirect(FacesContext context, String path) {
    try {
      context.getExternalContext().redirect(path);
      context.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void error(FacesContext context, int status) {
    ExternalContext external = context.getExternalContext();
    try {
      if (external.isResponseCommitted()) {
        return;
      }
      external.responseSendError(status, null);
      context.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
