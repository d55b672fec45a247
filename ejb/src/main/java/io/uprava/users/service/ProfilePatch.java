package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserProfile;

/**
 * Changes to how a person is called and spoken to; null leaves a value as it is.
 *
 * @param phone empty text removes the number
 */
public record ProfilePatch(
    String name,
    String phone,
    Language language,
    String timeZone,
    Boolean notifySecurity,
    Boolean notifyProduct) {

  /** The profile after the change. */
  UserProfile applyTo(User user) {
    return ProfileRules.profile(
        name == null ? user.name() : name,
        phone == null ? user.phone() : phone,
        language == null ? user.language() : language,
        timeZone == null ? user.timeZone() : timeZone);
  }

  boolean security(User user) {
    return notifySecurity == null ? user.notifySecurity() : notifySecurity;
  }

  boolean product(User user) {
    return notifyProduct == null ? user.notifyProduct() : notifyProduct;
  }
}
