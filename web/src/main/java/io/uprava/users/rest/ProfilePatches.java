package io.uprava.users.rest;

import io.uprava.common.entity.Language;
import io.uprava.common.rest.MergePatch;
import io.uprava.users.service.ProfilePatch;
import java.io.InputStream;
import java.util.Set;

/** Reads merge patches of profiles. */
final class ProfilePatches {

  private static final Set<String> FIELDS =
      Set.of("name", "phone", "language", "time_zone", "notify_security", "notify_product");

  private ProfilePatches() {}

  static ProfilePatch read(InputStream body) {
    MergePatch json = MergePatch.read(body, FIELDS);
    ProfilePatch patch =
        new ProfilePatch(
            json.text("name"),
            json.text("phone"),
            json.constant("language", Language.class),
            json.text("time_zone"),
            json.flag("notify_security"),
            json.flag("notify_product"));
    json.refuseFaults();
    return patch;
  }
}
