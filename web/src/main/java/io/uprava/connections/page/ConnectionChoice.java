package io.uprava.connections.page;

import io.uprava.common.page.Confirmation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import java.util.function.Supplier;

/** The connection that buttons and dialogs are about: that of the page, or of a row of the list. */
@Named
@ViewScoped
public class ConnectionChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ConnectionReading reading;
  @Inject transient Confirmation confirmation;

  private UUID id;

  /** The one that is meant from now on. */
  public void choose(UUID wanted) {
    id = wanted;
  }

  UUID id() {
    return id;
  }

  /** What the person gave as the reason. */
  String reason() {
    return confirmation.getReason();
  }

  Confirmation confirmation() {
    return confirmation;
  }

  /** Does it; the page shows what came of it, also of a refusal. */
  <T> T doing(Supplier<T> act) {
    try {
      return act.get();
    } finally {
      reading.forget();
    }
  }
}
