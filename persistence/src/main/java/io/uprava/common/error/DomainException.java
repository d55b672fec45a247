package io.uprava.common.error;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * A refusal that a person or an integrator can act on. Its sentence is the bundle key {@code
 * error.<code>}; nothing internal is in it. It rolls the transaction back and leaves an EJB
 * unwrapped.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, Object> parameters;

  protected DomainException(String code, Map<String, Object> parameters) {
    super(code + (parameters.isEmpty() ? "" : " " + parameters));
    this.code = code;
    this.parameters = Map.copyOf(parameters);
  }

  /** Stable name for programs, kebab-case, for example {@code user-not-found}. */
  public String code() {
    return code;
  }

  /** Values for the placeholders of the sentence, by name. */
  public Map<String, Object> parameters() {
    return parameters == null ? Map.of() : parameters;
  }
}
