package io.uprava.common.error;

import java.util.Map;

/** The caller is known and may not do this (HTTP 403). */
public class Forbidden extends DomainException {

  private static final long serialVersionUID = 1L;

  public Forbidden(String code) {
    this(code, Map.of());
  }

  public Forbidden(String code, Map<String, Object> parameters) {
    super(code, parameters);
  }
}
