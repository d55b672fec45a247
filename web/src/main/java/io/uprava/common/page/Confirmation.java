package io.uprava.common.page;

import io.uprava.users.service.ChallengeView;
import io.uprava.users.service.ConfirmationCodes;
import io.uprava.users.service.ConfirmationPurpose;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/**
 * What a person says before a dangerous act: the reason and, where the act wants it, the code that
 * was just mailed. The model of {@code app:confirm}.
 */
@Named
@ViewScoped
public class Confirmation implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ConfirmationCodes confirmations;
  @Inject transient PageMessages messages;

  private String reason;
  private String code;
  private UUID challengeId;
  private long resendIn;
  private String token;

  /** Mails a code for one act of the purpose. */
  public void send(String purpose) {
    ChallengeView challenge = confirmations.start(ConfirmationPurpose.of(purpose));
    challengeId = challenge.challengeId();
    resendIn = challenge.resendIn();
    token = null;
    code = null;
  }

  public boolean isSent() {
    return challengeId != null;
  }

  public long resendIn() {
    return resendIn;
  }

  /** The token the code earned; kept until {@link #finish}, as a refused act leaves it valid. */
  public String token() {
    if (token == null && challengeId != null) {
      token = confirmations.confirm(challengeId, code);
    }
    return token;
  }

  /** The act is done, as the person is told; the next one begins anew. */
  public void done(String key) {
    done(key, Map.of());
  }

  /**
   * @param parameters of the sentence
   */
  public void done(String key, Map<String, ?> parameters) {
    finish();
    messages.info(key, parameters);
  }

  /** The next act begins anew. */
  public void finish() {
    reason = null;
    code = null;
    challengeId = null;
    token = null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
