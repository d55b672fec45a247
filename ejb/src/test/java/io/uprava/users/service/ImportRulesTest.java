package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.users.entity.ImportedValues;
import org.junit.jupiter.api.Test;

class ImportRulesTest {

  private static final ImportedValues STORED =
      new ImportedValues("Anna", "+79123456789", "ru", "Europe/Moscow", "ADMIN STAFF");
  private static final ImportedValues EMPTY = new ImportedValues("", "", "", "", "");

  @Test
  void takesTheUsualForANewUser() {
    assertThat(wanted(null, new ImportedValues(" Boris ", "", "", "", "")))
        .isEqualTo(new ImportedValues("Boris", "", "en", "UTC", "CLIENT"));
  }

  @Test
  void leavesWhatIsStoredWhereACellIsEmpty() {
    assertThat(wanted(STORED, EMPTY)).isEqualTo(STORED);
  }

  @Test
  void normalisesAsElsewhere() {
    assertThat(
            wanted(
                null,
                new ImportedValues("B", "8 (912) 345-67-89", "RU", "Asia/Omsk", "staff, client")))
        .isEqualTo(new ImportedValues("B", "+79123456789", "ru", "Asia/Omsk", "STAFF CLIENT"));
  }

  @Test
  void readsANumberThatASpreadsheetTookThePlusFrom() {
    assertThat(wanted(null, new ImportedValues("B", "79123456789", "ru", "", "")).phone())
        .isEqualTo("+79123456789");
  }

  @Test
  void neitherGivesNorTakesTheRoleOfAdministrator() {
    assertThat(problems(null, roles("ADMIN"))).containsExactly("import-administrator");
    assertThat(problems(STORED, roles("STAFF"))).containsExactly("import-administrator");
    assertThat(wanted(STORED, roles("ADMIN CLIENT")).roles()).isEqualTo("ADMIN CLIENT");
  }

  @Test
  void letsNoKeyChangeRolesOfExistingUsers() {
    ImportedValues clerk = new ImportedValues("Anna", "", "en", "UTC", "CLIENT");
    ImportRules rules = new ImportRules(clerk, false);

    assertThat(rules.wanted(roles("STAFF"))).isNull();
    assertThat(rules.problems()).containsExactly("import-roles-by-key");
    assertThat(new ImportRules(clerk, false).wanted(roles("CLIENT"))).isEqualTo(clerk);
    assertThat(new ImportRules(null, false).wanted(new ImportedValues("B", "", "", "", "STAFF")))
        .isNotNull();
  }

  @Test
  void namesEveryProblemOfARow() {
    assertThat(problems(null, new ImportedValues("", "12", "fr", "Moscow", "BOSS")))
        .containsExactly(
            "import-language-unknown",
            "name-required",
            "phone-invalid",
            "time-zone-unknown",
            "import-role-unknown");
  }

  private static ImportedValues roles(String roles) {
    return new ImportedValues("Anna", "", "", "", roles);
  }

  private static ImportedValues wanted(ImportedValues stored, ImportedValues cells) {
    ImportRules rules = new ImportRules(stored, true);
    ImportedValues wanted = rules.wanted(cells);
    assertThat(rules.problems()).isEmpty();
    return wanted;
  }

  private static java.util.List<String> problems(ImportedValues stored, ImportedValues cells) {
    ImportRules rules = new ImportRules(stored, true);
    assertThat(rules.wanted(cells)).isNull();
    return rules.problems();
  }
}
