package io.uprava.users.service;

import io.uprava.common.config.Settings;
import io.uprava.common.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may administer before anybody else exists: whoever owns the configured address. */
@ApplicationScoped
class FirstAdministrator {

  @Inject Settings settings;

  /**
   * @param email normalised address
   */
  boolean owns(String email) {
    return email.equals(EmailAddress.normalise(settings.adminEmail()));
  }
}
