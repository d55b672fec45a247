package io.uprava.common.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a refused request comes to, before it is worded for its reader.
 *
 * @param parameters values of the sentence, which the answer repeats for programs
 * @param violations unworded: the messages are put in by {@link Problems}
 * @param headers headers that the status demands, such as {@code Allow}
 */
public record Failure(
    int status,
    String code,
    Map<String, Object> parameters,
    List<FieldFault> violations,
    Map<String, String> headers) {

  /** Failures of others, which need no stack of ours. */
  private static final Set<Integer> NOT_OURS = Set.of(502, 503);

  /** Nothing known but the status. */
  public static Failure of(int status) {
    return of(status, ProblemStatus.code(status), Map.of());
  }

  public static Failure of(int status, String code, Map<String, Object> parameters) {
    return new Failure(status, code, parameters, List.of(), Map.of());
  }

  public Failure withHeaders(Map<String, String> more) {
    return new Failure(status, code, parameters, violations, more);
  }

  /** A right is missing; for somebody unknown that means: sign in first. */
  boolean missesRight() {
    return status == 403 && "forbidden".equals(code);
  }

  boolean unexpected() {
    return status >= ProblemStatus.UNEXPECTED && !NOT_OURS.contains(status);
  }

  /**
   * A field against its rule.
   *
   * @param code kebab-case name of the rule; its sentence is the bundle key {@code
   *     violation.<code>}
   * @param parameters values of the rule, for example min and max
   * @param otherwise sentence for a rule that no bundle knows
   */
  public record FieldFault(
      String field, String code, Map<String, Object> parameters, String otherwise) {}
}
