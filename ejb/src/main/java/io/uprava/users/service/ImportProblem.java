package io.uprava.users.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a row was not applied, or could not be taken back. Its sentence is the bundle key {@code
 * error.<code>}.
 *
 * @param column of the file, null when the whole row is meant
 * @param parameters values for the placeholders of the sentence
 */
public record ImportProblem(String code, String column, Map<String, Object> parameters) {

  private static final Map<String, String> COLUMNS = new HashMap<>();

  static {
    COLUMNS.put("email-invalid", "email");
    COLUMNS.put("email-taken", "email");
    COLUMNS.put("import-address-twice", "email");
    COLUMNS.put("name-required", "name");
    COLUMNS.put("phone-invalid", "phone");
    COLUMNS.put("import-language-unknown", "language");
    COLUMNS.put("time-zone-unknown", "time_zone");
    COLUMNS.put("import-role-unknown", "roles");
    COLUMNS.put("import-administrator", "roles");
    COLUMNS.put("import-roles-by-key", "roles");
  }

  static List<ImportProblem> of(List<String> codes, Integer firstLine) {
    return codes.stream()
        .map(
            code ->
                new ImportProblem(
                    code,
                    COLUMNS.get(code),
                    "import-address-twice".equals(code) ? Map.of("line", firstLine) : Map.of()))
        .toList();
  }
}
