package io.uprava.common.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.schema.MigratedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlConditionsTest {

  @Test
  void withoutConditionsThereIsNoClause() {
    assertThat(new SqlConditions().andIfGiven("a = ?", null).where()).isEmpty();
  }

  @Test
  void joinsConditionsAndKeepsTheOrderOfTheirValues() {
    SqlConditions conditions =
        new SqlConditions().and("a = ?", 1).and("b").and("(c, d) < (?, ?)", 2, 3);

    assertThat(conditions.where()).isEqualTo(" WHERE a = ? AND b AND (c, d) < (?, ?)");
    assertThat(conditions.values()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "100%, 100% wool, true",
    "100%, 1000 threads, false",
    "a_b, a_b, true",
    "a_b, axb, false",
    "c:\\d, c:\\data, true",
    "ИВАН, иван петров, true"
  })
  void peopleTypeNoWildcards(String typed, String text, boolean found) throws SQLException {
    SqlConditions conditions =
        new SqlConditions().and("t.text LIKE ?", SqlConditions.containing(typed));

    try (Connection connection = MigratedDatabase.get().getConnection();
        PreparedStatement statement =
            conditions.prepare(
                connection,
                "SELECT 1 FROM (VALUES ('" + text + "')) AS t(text)" + conditions.where());
        ResultSet rows = statement.executeQuery()) {
      assertThat(rows.next()).isEqualTo(found);
    }
  }
}
