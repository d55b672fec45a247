package io.uprava.common.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;

/** Hands whatever a page throws to {@link PageFailures}. */
class PageExceptionHandler extends ExceptionHandlerWrapper {

  PageExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> queue = getUnhandledExceptionQueuedEvents().iterator();
    if (!queue.hasNext()) {
      return;
    }
    Throwable failure = queue.next().getContext().getException();
    queue.remove();
    while (queue.hasNext()) {
      queue.next();
      queue.remove();
    }
    boolean rendering = PhaseId.RENDER_RESPONSE.equals(context.getCurrentPhaseId());
    CDI.current().select(PageFailures.class).get().answer(context, failure, rendering);
  }
}
