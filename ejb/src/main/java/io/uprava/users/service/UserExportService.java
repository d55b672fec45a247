package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.ImportedValues;
import io.uprava.users.entity.UserProfile;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.repository.UserListRepository;
import io.uprava.users.repository.UserRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;

/** Users as CSV in the columns that {@link UserImportService} reads back unchanged. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_READ})
public class UserExportService {

  @Inject UserListRepository users;
  @Inject ImportedUserAudit audit;

  /**
   * Writes every match, one at a time, however many; closed accounts have nothing to write. UTF-8
   * with byte order mark. Cells that a spreadsheet would take for a formula begin with an
   * apostrophe, telephone numbers among them. The stream is flushed and stays open.
   *
   * @param language separates the cells by semicolons for Russian, by commas (RFC 4180) for English
   * @return how many users were written
   */
  public long exportCsv(UserFilter filter, OutputStream out, Language language) {
    UserCsv csv = UserCsv.users(out, language);
    long[] written = {0};
    users.stream(
        filter,
        row -> {
          if (row.email() != null) {
            csv.row(row.email(), values(row));
            written[0]++;
          }
        });
    csv.finish();
    audit.exported(written[0]);
    return written[0];
  }

  private static ImportedValues values(UserRow row) {
    return ImportedValues.of(
        new UserProfile(row.name(), row.phone(), row.language(), row.timeZone()), row.roles());
  }
}
