package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.LanguageChoice;
import io.uprava.common.security.CurrentCaller;
import io.uprava.users.service.ProfilePatch;
import io.uprava.users.service.ProfileService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Keeps the choice of language in the profile, so that mails follow it too. */
@RequestScoped
public class ProfileLanguage implements LanguageChoice {

  @Inject ProfileService profiles;
  @Inject CurrentCaller caller;

  @Override
  public void keep(Locale chosen) {
    if (caller.userId() != null) {
      profiles.update(new ProfilePatch(null, null, Language.of(chosen), null, null, null), null);
    }
  }
}
