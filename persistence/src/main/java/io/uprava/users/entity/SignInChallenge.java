package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.entity.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A mailed code and what it is good for. Kept as a keyed hash; attempts and consumption are counted
 * by conditional updates in {@code SignInChallengeRepository}, never here, so that parallel guesses
 * cannot beat the limit.
 */
@Entity
@Table(name = "sign_in_challenge")
public class SignInChallenge extends BaseEntity {

  public static final Duration LIFE = Duration.ofMinutes(10);
  public static final int TRIES = 5;

  @Column(name = "email", nullable = false, updatable = false)
  private String email;

  @Column(name = "user_id", updatable = false)
  private UUID userId;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose", nullable = false, updatable = false)
  private ChallengePurpose purpose;

  @Column(name = "confirms", updatable = false)
  private String confirms;

  @Column(name = "session_id", updatable = false)
  private UUID sessionId;

  @Column(name = "code_mac", nullable = false)
  private byte[] codeMac;

  @Column(name = "registration_name", updatable = false)
  private String registrationName;

  @Enumerated(EnumType.STRING)
  @Column(name = "language", nullable = false, updatable = false)
  private Language language;

  @Column(name = "time_zone", updatable = false)
  private String timeZone;

  @Column(name = "ip", updatable = false)
  private String ip;

  @Column(name = "attempts", nullable = false)
  private int attempts;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expiresAt;

  @Column(name = "consumed_at")
  private Instant consumedAt;

  @Column(name = "replaced_at")
  private Instant replacedAt;

  protected SignInChallenge() {}

  private SignInChallenge(ChallengePurpose purpose, String email, Language language, Instant now) {
    this.purpose = purpose;
    this.email = email;
    this.language = language;
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
    this.codeMac = new byte[0];
  }

  /**
   * @param userId null for an address nobody is known by: such a challenge looks the same and can
   *     never be met
   */
  public static SignInChallenge signIn(
      String email, UUID userId, Language language, String ip, Instant now) {
    var challenge = new SignInChallenge(ChallengePurpose.SIGN_IN, email, language, now);
    challenge.userId = userId;
    challenge.ip = ip;
    return challenge;
  }

  /** The account comes into being when the code comes back. */
  public static SignInChallenge registration(
      String email, UserProfile profile, String ip, Instant now) {
    var challenge =
        new SignInChallenge(ChallengePurpose.REGISTRATION, email, profile.language(), now);
    challenge.registrationName = profile.name();
    challenge.timeZone = profile.timeZone();
    challenge.ip = ip;
    return challenge;
  }

  /**
   * @param confirms the act it allows, see {@code ConfirmationService}
   */
  public static SignInChallenge confirmation(
      User user, UUID sessionId, String confirms, String ip, Instant now) {
    var challenge =
        new SignInChallenge(ChallengePurpose.CONFIRMATION, user.email(), user.language(), now);
    challenge.userId = user.id();
    challenge.sessionId = sessionId;
    challenge.confirms = confirms;
    challenge.ip = ip;
    return challenge;
  }

  /** Keeps the keyed hash of the code that was mailed. */
  public void seal(byte[] mac) {
    this.codeMac = mac.clone();
  }

  /** Why this challenge can take no further guess at {@code now}, or null when it can. */
  public DenialReason refusal(Instant now) {
    if (consumedAt != null) {
      return DenialReason.CODE_USED;
    }
    if (replacedAt != null) {
      return DenialReason.CODE_REPLACED;
    }
    if (!now.isBefore(expiresAt)) {
      return DenialReason.CODE_EXPIRED;
    }
    return attempts >= TRIES ? DenialReason.TOO_MANY_TRIES : null;
  }

  public String email() {
    return email;
  }

  public UUID userId() {
    return userId;
  }

  public ChallengePurpose purpose() {
    return purpose;
  }

  public String confirms() {
    return confirms;
  }

  public UUID sessionId() {
    return sessionId;
  }

  public byte[] codeMac() {
    return codeMac.clone();
  }

  public Language language() {
    return language;
  }

  /** Of a registration: how the new user is called and spoken to. */
  public UserProfile registrationProfile() {
    return new UserProfile(registrationName, null, language, timeZone);
  }
}
