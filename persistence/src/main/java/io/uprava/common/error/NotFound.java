package io.uprava.common.error;

import java.util.Map;

/** What was asked for does not exist, or must look so to this caller (HTTP 404). */
public class NotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public NotFound(String code) {
    this(code, Map.of());
  }

  public NotFound(String code, Map<String, Object> parameters) {
    super(code, parameters);
  }
}
