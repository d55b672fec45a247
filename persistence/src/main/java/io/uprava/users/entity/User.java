package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** A person known to Uprava. The address is the only proof of identity and unique. */
@Entity
@Table(name = "app_user")
@NamedQuery(name = User.FIND_BY_EMAIL, query = "SELECT u FROM User u WHERE u.email = :email")
public class User extends BaseEntity {

  public static final String FIND_BY_EMAIL = "User.findByEmail";

  @Column(name = "email")
  private String email;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "phone")
  private String phone;

  @Enumerated(EnumType.STRING)
  @Column(name = "language", nullable = false)
  private Language language;

  @Column(name = "time_zone", nullable = false)
  private String timeZone;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private UserStatus status;

  @Column(name = "status_reason")
  private String statusReason;

  @Column(name = "token_epoch", nullable = false)
  private long tokenEpoch;

  @Column(name = "notify_security", nullable = false)
  private boolean notifySecurity;

  @Column(name = "notify_product", nullable = false)
  private boolean notifyProduct;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Column(name = "last_sign_in_at")
  private Instant lastSignInAt;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
  @Enumerated(EnumType.STRING)
  @Column(name = "role", nullable = false)
  private Set<Role> roles = new HashSet<>();

  protected User() {}

  /**
   * @param email normalised address, see {@link io.uprava.common.entity.EmailAddress}
   * @param profile how the person is called and spoken to
   */
  public User(String email, UserProfile profile, Collection<Role> roles, Instant now) {
    this.email = email;
    this.status = UserStatus.ACTIVE;
    this.notifySecurity = true;
    this.notifyProduct = true;
    this.createdAt = now;
    this.roles.addAll(roles);
    describe(profile, now);
  }

  /** Takes over how the person is called and spoken to. */
  public void describe(UserProfile profile, Instant now) {
    this.name = profile.name();
    this.phone = profile.phone();
    this.language = profile.language();
    this.timeZone = profile.timeZone();
    this.updatedAt = now;
  }

  /** Chooses which mails the person gets beside the ones that signing in needs. */
  public void chooseNotifications(boolean security, boolean product, Instant now) {
    this.notifySecurity = security;
    this.notifyProduct = product;
    this.updatedAt = now;
  }

  /** Replaces the roles; access tokens that carry the old ones end at once. */
  public void assignRoles(Set<Role> wanted, Instant now) {
    requireOpen();
    roles.clear();
    roles.addAll(wanted);
    endAccessTokens();
    this.updatedAt = now;
  }

  /** Bars the person from signing in and ends their access tokens. */
  public void lock(String reason, Instant now) {
    requireOpen();
    if (status == UserStatus.LOCKED) {
      throw new Conflict("user-already-locked");
    }
    changeStatus(UserStatus.LOCKED, reason, now);
  }

  public void unlock(String reason, Instant now) {
    if (status != UserStatus.LOCKED) {
      throw new Conflict("user-not-locked");
    }
    changeStatus(UserStatus.ACTIVE, reason, now);
  }

  /** Erases what identifies the person; the row stays so that history can point to it. */
  public void close(String reason, Instant now) {
    requireOpen();
    changeStatus(UserStatus.CLOSED, reason, now);
    this.email = null;
    this.phone = null;
    this.name = "";
    this.notifySecurity = false;
    this.notifyProduct = false;
    this.roles.clear();
  }

  public void signedIn(Instant now) {
    this.lastSignInAt = now;
  }

  /** Ends every access token issued so far, whatever life it has left. */
  public void endAccessTokens() {
    this.tokenEpoch++;
  }

  private void changeStatus(UserStatus wanted, String reason, Instant now) {
    this.status = wanted;
    this.statusReason = reason;
    endAccessTokens();
    this.updatedAt = now;
  }

  private void requireOpen() {
    if (status == UserStatus.CLOSED) {
      throw new RuleViolation("user-closed");
    }
  }

  /** Null once closed. */
  public String email() {
    return email;
  }

  public String name() {
    return name;
  }

  /** E.164, or null. */
  public String phone() {
    return phone;
  }

  public Language language() {
    return language;
  }

  /** IANA name, for example {@code Europe/Moscow}. */
  public String timeZone() {
    return timeZone;
  }

  public UserStatus status() {
    return status;
  }

  public String statusReason() {
    return statusReason;
  }

  /** Access tokens that carry a smaller number are dead. */
  public long tokenEpoch() {
    return tokenEpoch;
  }

  public boolean notifySecurity() {
    return notifySecurity;
  }

  public boolean notifyProduct() {
    return notifyProduct;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public Instant lastSignInAt() {
    return lastSignInAt;
  }

  public Set<Role> roles() {
    return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
  }

  public boolean active() {
    return status == UserStatus.ACTIVE;
  }
}
