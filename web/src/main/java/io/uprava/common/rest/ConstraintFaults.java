package io.uprava.common.rest;

import io.uprava.common.rest.Failure.FieldFault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads Bean Validation's violations as faults of the body's fields. */
final class ConstraintFaults {

  private ConstraintFaults() {}

  static Failure failure(ConstraintViolationException refused) {
    if (refused.getConstraintViolations().stream().anyMatch(ConstraintFaults::ofAnswer)) {
      return Failure.of(ProblemStatus.UNEXPECTED);
    }
    List<FieldFault> faults =
        refused.getConstraintViolations().stream()
            .map(ConstraintFaults::fault)
            .sorted(Comparator.comparing(FieldFault::field).thenComparing(FieldFault::code))
            .toList();
    return new Failure(422, "validation-failed", Map.of(), faults, Map.of());
  }

  private static boolean ofAnswer(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  private static FieldFault fault(ConstraintViolation<?> violation) {
    var descriptor = violation.getConstraintDescriptor();
    String rule = descriptor.getAnnotation().annotationType().getSimpleName();
    Map<String, Object> values =
        descriptor.getAttributes().entrySet().stream()
            .filter(e -> e.getValue() instanceof Number || e.getValue() instanceof String)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new FieldFault(
        field(violation.getPropertyPath()), SnakeCase.kebab(rule), values, violation.getMessage());
  }

  /** The path below the method's parameter; the parameter's own name when the rule is on itself. */
  static String field(Path path) {
    List<String> names = new ArrayList<>();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY) {
        names.add(index(node) + SnakeCase.of(node.getName()));
      }
    }
    return names.isEmpty()
        ? SnakeCase.of(parameter)
        : String.join(".", names).replace(".[", "[").replaceFirst("^\\.", "");
  }

  private static String index(Path.Node node) {
    if (node.getIndex() != null) {
      return "[" + node.getIndex() + "].";
    }
    return node.getKey() == null ? "" : "[" + node.getKey() + "].";
  }
}
