package io.uprava.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Statements from a file, each ended by a semicolon at the end of a line. */
public final class SqlScript {

  private final String text;

  private SqlScript(String text) {
    this.text = text;
  }

  /**
   * @param beside the class beside which the file lies
   */
  public static SqlScript read(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new SqlScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * Executes the statements one after the other.
   *
   * @param values what stands for {@code ${name}}
   */
  public void execute(Statement statement, Map<String, String> values) throws SQLException {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", value.getValue());
    }
    for (String sql : filled.split(";\\s*\n")) {
      statement.execute(sql);
    }
  }
}
