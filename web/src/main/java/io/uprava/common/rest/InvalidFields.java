package io.uprava.common.rest;

import io.uprava.common.rest.Failure.FieldFault;
import java.util.List;

/** Fields of a body or parameters of an address that cannot be read as what they should be. */
class InvalidFields extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldFault> faults;

  InvalidFields(List<FieldFault> faults) {
    super("fields refused: " + faults.stream().map(FieldFault::field).toList());
    this.faults = List.copyOf(faults);
  }

  List<FieldFault> faults() {
    return faults == null ? List.of() : faults;
  }
}
