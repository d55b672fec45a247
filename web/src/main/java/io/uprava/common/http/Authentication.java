package io.uprava.common.http;

import io.uprava.users.service.CallerAuthentication.Proof;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/**
 * What the authentication mechanism made of a request; kept with it for the filters behind.
 *
 * @param state whether a credential was sent and what it was worth
 * @param proof present exactly when PROVEN
 */
public record Authentication(State state, Optional<Proof> proof) {

  /** What a request's credential was worth. */
  public enum State {
    /** None was sent. */
    ANONYMOUS,
    PROVEN,
    /** One was sent and is malformed, over, revoked or unknown. */
    REJECTED,
    /** It could not be looked at. */
    FAILED
  }

  private static final String ATTRIBUTE = Authentication.class.getName();

  static Authentication anonymous() {
    return new Authentication(State.ANONYMOUS, Optional.empty());
  }

  static Authentication proven(Proof proof) {
    return new Authentication(State.PROVEN, Optional.of(proof));
  }

  static Authentication rejected() {
    return new Authentication(State.REJECTED, Optional.empty());
  }

  static Authentication failed() {
    return new Authentication(State.FAILED, Optional.empty());
  }

  /** What was found for this request; anonymous where the mechanism was not asked. */
  public static Authentication of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Authentication known ? known : anonymous();
  }

  void keepIn(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
