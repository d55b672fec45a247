package io.uprava.common.error;

import java.util.Map;

/** Well-formed input that breaks a rule of the business (HTTP 422). */
public class RuleViolation extends DomainException {

  private static final long serialVersionUID = 1L;

  public RuleViolation(String code) {
    this(code, Map.of());
  }

  public RuleViolation(String code, Map<String, Object> parameters) {
    super(code, parameters);
  }
}
