package io.uprava.users.service;

import io.uprava.common.entity.EmailAddress;
import io.uprava.common.error.RuleViolation;
import io.uprava.users.entity.ImportedValues;
import io.uprava.users.entity.UserImport;
import io.uprava.users.entity.UserImportRow;
import io.uprava.users.repository.ImportedUserRepository;
import io.uprava.users.repository.StoredUser;
import io.uprava.users.repository.UserImportRowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the rows of a file and stores them, in the caller's transaction. */
@ApplicationScoped
public class ImportPreview {

  @Inject UserImportRowRepository rows;
  @Inject ImportedUserRepository users;
  @Inject ImportGate gate;

  UserImport store(List<CsvRow> file, String fileName) {
    UserImport preview = gate.open(fileName);
    Map<CsvRow, String> addresses = addresses(file);
    Map<String, StoredUser> stored = users.findByEmail(addresses.values());
    Map<String, Integer> firstLines = new HashMap<>();
    for (CsvRow cells : file) {
      String address = addresses.get(cells);
      Integer first = address == null ? null : firstLines.putIfAbsent(address, cells.line());
      UserImportRow row = judged(preview, cells, address, first, stored.get(address));
      preview.add(row.action());
      rows.add(row);
    }
    gate.previewed(preview);
    return preview;
  }

  private UserImportRow judged(
      UserImport preview, CsvRow cells, String address, Integer firstLine, StoredUser owner) {
    ImportRules rules =
        new ImportRules(owner == null ? null : owner.values(), gate.rolesMayChange());
    ImportedValues wanted = rules.wanted(cells.values());
    List<String> problems = new ArrayList<>();
    if (!cells.complete()) {
      problems.add("import-cells");
    }
    if (address == null) {
      problems.add("email-invalid");
    }
    if (firstLine != null) {
      problems.add("import-address-twice");
    }
    problems.addAll(rules.problems());
    if (!problems.isEmpty()) {
      return UserImportRow.of(preview.id(), cells.line(), cells.email(), cells.values())
          .refuse(problems, firstLine);
    }
    UserImportRow row = UserImportRow.of(preview.id(), cells.line(), address, wanted);
    return owner == null ? row : row.update(owner.id(), owner.values());
  }

  /** Normalised addresses of the rows that have one. */
  private static Map<CsvRow, String> addresses(List<CsvRow> file) {
    Map<CsvRow, String> addresses = new HashMap<>();
    for (CsvRow cells : file) {
      try {
        addresses.put(cells, EmailAddress.normalise(cells.email()));
      } catch (RuleViolation notAnAddress) {
        addresses.remove(cells);
      }
    }
    return addresses;
  }
}
