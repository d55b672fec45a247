package io.uprava.common.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+79123456789",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uFF1D1",
        "'=1",
        "''+1",
        "=cmd|' /C calc'!A0"
      })
  void guardsWhatASpreadsheetTakesForAFormulaAndGivesItBack(String cell) {
    assertThat(FormulaGuard.guarded(cell)).isEqualTo("'" + cell);
    assertThat(FormulaGuard.plain(FormulaGuard.guarded(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Anna", "a=b", "O'Neill", "'Anna", "anna@example.org", "''", "1+1"})
  void leavesOtherCellsAlone(String cell) {
    assertThat(FormulaGuard.guarded(cell)).isEqualTo(cell);
    assertThat(FormulaGuard.plain(cell)).isEqualTo(cell);
  }
}
