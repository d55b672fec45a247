package io.uprava.common.rest;

import io.uprava.common.rest.Failure.FieldFault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Fields of a body or parameters of an address that cannot be read as what they should be. */
public class InvalidFields extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldFault> faults;

  /** Refuses fields that are needed and were not sent. */
  public static InvalidFields missing(String... fields) {
    return new InvalidFields(
        Arrays.stream(fields)
            .map(field -> new FieldFault(field, "not-null", Map.of(), "is needed"))
            .toList());
  }

  InvalidFields(List<FieldFault> faults) {
    super("fields refused: " + faults.stream().map(FieldFault::field).toList());
    this.faults = List.copyOf(faults);
  }

  List<FieldFault> faults() {
    return faults == null ? List.of() : faults;
  }
}
