package io.uprava.common.error;

import java.util.Map;

/** The stored state does not allow the change, for example a unique value is taken (HTTP 409). */
public class Conflict extends DomainException {

  private static final long serialVersionUID = 1L;

  public Conflict(String code) {
    this(code, Map.of());
  }

  public Conflict(String code, Map<String, Object> parameters) {
    super(code, parameters);
  }
}
