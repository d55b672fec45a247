package io.uprava.common.error;

import java.util.Map;

/** The caller did not prove who they are (HTTP 401). */
public class NotAuthenticated extends DomainException {

  private static final long serialVersionUID = 1L;

  public NotAuthenticated(String code) {
    this(code, Map.of());
  }

  public NotAuthenticated(String code, Map<String, Object> parameters) {
    super(code, parameters);
  }
}
