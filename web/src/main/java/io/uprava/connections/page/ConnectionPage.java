package io.uprava.connections.page;

import io.uprava.common.page.PageInput;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.service.ConnectionView;
import io.uprava.connections.service.GenerationView;
import io.uprava.connections.service.OperationView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** {@code /admin/connections/<id>}: one connection, its tokens' story and what was done with it. */
@Named
@ViewScoped
public class ConnectionPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FIRST_GENERATIONS = 10;
  private static final int MOST_GENERATIONS = 200;

  @Inject transient ConnectionReading reading;
  @Inject transient PageInput input;
  @Inject ConnectionChoice choice;

  private UUID id;
  private UUID operation;
  private int generationsShown = FIRST_GENERATIONS;

  public void load() {
    id = input.record();
    choice.choose(id);
    reading.view(id);
  }

  public ConnectionView getView() {
    return reading.view(id);
  }

  /** Who made it; null when the provider did. */
  public String getOwner() {
    return reading.person(getView().ownerId());
  }

  /** Who agrees to its release; null when nobody does. */
  public String getReleaseAgreedBy() {
    return reading.person(getView().releaseAgreedBy());
  }

  public List<GenerationView> getGenerations() {
    return reading.generations(id, generationsShown).items();
  }

  public boolean isMoreGenerations() {
    return generationsShown < MOST_GENERATIONS
        && reading.generations(id, generationsShown).nextCursor() != null;
  }

  /** Shows older generations too. */
  public void showOlder() {
    generationsShown = MOST_GENERATIONS;
    reading.forget();
  }

  public List<OperationView> getOperations() {
    return reading.operations(id).items();
  }

  public String nextCursor() {
    return reading.operations(id).nextCursor();
  }

  /** The line that the dialog is about. */
  public void showOperation(UUID wanted) {
    operation = wanted;
  }

  /** The chosen line with what went over the wire; null when none is chosen. */
  public OperationView getOperation() {
    return operation == null
        ? null
        : getOperations().stream()
            .filter(line -> line.id().equals(operation))
            .findFirst()
            .orElse(null);
  }

  public OperationKind[] kinds() {
    return OperationKind.values();
  }

  public OperationOutcome[] outcomes() {
    return OperationOutcome.values();
  }
}
