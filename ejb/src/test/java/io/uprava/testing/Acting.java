package io.uprava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.DomainException;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Who it is that calls services in a test, and what services refuse. */
@Dependent
public class Acting {

  @Inject CurrentCaller caller;

  /** From now on this administrator calls, in a session of the same id. */
  public void as(UUID administrator) {
    caller.identify(
        new Caller(
            ActorType.PERSON,
            administrator,
            "anna@example.com",
            administrator,
            null,
            "en",
            "UTC",
            Set.of("ADMIN")));
  }

  /** Asserts that the act is refused with that code. */
  public static void refuses(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
