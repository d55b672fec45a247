package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.common.error.NotFound;
import io.uprava.common.i18n.Texts;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.UserImport;
import io.uprava.users.entity.UserImportRow;
import io.uprava.users.repository.ImportRowFilter;
import io.uprava.users.repository.ImportedUserRepository;
import io.uprava.users.repository.UserImportRepository;
import io.uprava.users.repository.UserImportRowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Imports and their rows for people and programs. */
@ApplicationScoped
public class ImportReading {

  private static final int ROWS_AT_ONCE = 1000;

  @Inject UserImportRepository imports;
  @Inject UserImportRowRepository rows;
  @Inject ImportedUserRepository users;
  @Inject Texts texts;
  @Inject Clock clock;

  ImportView view(UserImport whole) {
    return ImportView.of(whole, names(List.of(whole)), clock.instant());
  }

  /**
   * @throws NotFound {@code import-not-found}
   */
  ImportView get(UUID id) {
    return view(existing(id));
  }

  PageOf<ImportView> list(PageRequest page) {
    PageOf<UserImport> found = imports.page(page);
    Map<UUID, String> names = names(found.items());
    return found.map(whole -> ImportView.of(whole, names, clock.instant()));
  }

  PageOf<ImportRowView> rows(UUID id, ImportRowFilter filter, PageRequest page) {
    return rows.page(existing(id).id(), filter, page).map(ImportRowView::of);
  }

  void badRows(UUID id, OutputStream out, Language language) {
    UUID importId = existing(id).id();
    UserCsv csv = UserCsv.badRows(out, language);
    List<UserImportRow> part = rows.nextBad(importId, 0, ROWS_AT_ONCE);
    while (!part.isEmpty()) {
      part.forEach(row -> csv.row(row.email(), row.wanted(), reason(row, language)));
      int last = part.get(part.size() - 1).line();
      part = rows.nextBad(importId, last, ROWS_AT_ONCE);
    }
    csv.finish();
  }

  private String reason(UserImportRow row, Language language) {
    return ImportProblem.of(row.problems(), row.firstLine()).stream()
        .map(
            problem ->
                texts.get(language.locale(), "error." + problem.code(), problem.parameters()))
        .collect(Collectors.joining(" "));
  }

  private UserImport existing(UUID id) {
    return imports.find(id).orElseThrow(() -> new NotFound("import-not-found"));
  }

  private Map<UUID, String> names(List<UserImport> found) {
    return users.names(
        found.stream()
            .flatMap(whole -> Stream.of(whole.createdBy(), whole.appliedBy(), whole.undoneBy()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
