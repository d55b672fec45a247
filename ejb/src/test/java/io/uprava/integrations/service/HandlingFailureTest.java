package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.error.Conflict;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandlingFailureTest {

  @Test
  void namesTheRootAndItsFirstLineOnly() {
    Throwable failure =
        new EJBException(
            new IllegalStateException(
                "outer",
                new SQLException(
                    "ERROR: duplicate key\n  Detail: Key (email)=(anna@example.org)")));

    assertThat(HandlingFailure.text(failure)).isEqualTo("SQLException: ERROR: duplicate key");
  }

  @Test
  void hidesSecretsAndAddresses() {
    assertThat(HandlingFailure.text(failing("key sk_test_51abc, secret whsec_9xyz refused")))
        .isEqualTo("IllegalStateException: key ***, secret *** refused");
    assertThat(HandlingFailure.text(failing("pi_1_secret_abc and Bearer abc.def-1")))
        .isEqualTo("IllegalStateException: *** and ***");
    assertThat(HandlingFailure.text(failing("mail to anna@example.org bounced")))
        .isEqualTo("IllegalStateException: mail to a***@example.org bounced");
  }

  @Test
  void tellsARefusalByItsCode() {
    Throwable refusal =
        new EJBException(new Conflict("amount-too-large", Map.of("email", "anna@example.org")));

    assertThat(HandlingFailure.text(refusal)).isEqualTo("amount-too-large");
  }

  @Test
  void cutsLongMessagesAndDoesWithoutOne() {
    assertThat(HandlingFailure.text(failing("x".repeat(2000)))).hasSize(500);
    assertThat(HandlingFailure.text(failing(null))).isEqualTo("IllegalStateException");
  }

  private static Exception failing(String message) {
    return new IllegalStateException(message);
  }
}
