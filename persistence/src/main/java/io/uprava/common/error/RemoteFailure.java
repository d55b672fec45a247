package io.uprava.common.error;

import java.util.Map;

/**
 * A service that we asked on somebody's behalf did not do its part: it was silent, failed, or
 * answered what cannot be used. The same call may succeed later (HTTP 502).
 */
public class RemoteFailure extends DomainException {

  private static final long serialVersionUID = 1L;

  public RemoteFailure(String code, Map<String, Object> parameters) {
    super(code, parameters);
  }
}
