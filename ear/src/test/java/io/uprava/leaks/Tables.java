package io.uprava.leaks;

import io.uprava.sandbox.database.DatabaseAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** Everything that the tables of a database hold: texts, bytes, and the files of reports. */
final class Tables implements AutoCloseable {

  /** For each table an expression of all its texts, and its columns of bytes. */
  private static final String TABLES =
      """
      SELECT table_name,
        coalesce(string_agg(format('coalesce(%I::text, '''')', column_name), ' || '' '' || ')
          FILTER (WHERE data_type <> 'bytea'), ''''''),
        coalesce(string_agg(format(', %I', column_name), '') FILTER (WHERE data_type = 'bytea'), '')
      FROM information_schema.columns
      WHERE table_schema = 'public'
        AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea')
      GROUP BY table_name ORDER BY table_name""";

  private static final String FILES = "report_file_chunk";
  private static final String PIECES =
      "SELECT run_id || ' ' || attempt, deflated, data FROM report_file_chunk"
          + " ORDER BY run_id, attempt, position";

  private final String database;
  private final Connection connection;
  private final Statement statement;

  /** A look at each text or bytes in turn. */
  interface Look {
    /**
     * @param where to name the place by
     * @return whether to look at more of this table
     */
    boolean at(String where, String text, List<byte[]> bytes);
  }

  private record Table(String name, String texts, String bytes) {}

  Tables(DatabaseAccess access) throws SQLException {
    database = access.name();
    connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    connection.setAutoCommit(false);
    statement = connection.createStatement();
    statement.setFetchSize(100);
  }

  /** Has every row looked at; tells how many there are. */
  long read(Look look) throws SQLException, IOException {
    long rows = 0;
    for (Table table : tables()) {
      rows += table.name().equals(FILES) ? readFiles(look) : read(table, look);
    }
    return rows;
  }

  private List<Table> tables() throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        tables.add(new Table(row.getString(1), row.getString(2), row.getString(3)));
      }
    }
    return tables;
  }

  private long read(Table table, Look look) throws SQLException {
    String sql = "SELECT " + table.texts() + table.bytes() + " FROM \"" + table.name() + "\"";
    long rows = 0;
    boolean on = true;
    try (ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (on && row.next()) {
        List<byte[]> bytes = new ArrayList<>();
        for (int i = 2; i <= columns; i++) {
          if (row.getBytes(i) != null) {
            bytes.add(row.getBytes(i));
          }
        }
        on = look.at(database + "." + table.name(), row.getString(1), bytes);
        rows++;
      }
    }
    return rows;
  }

  /** A file is looked at as a whole, for a secret may begin in one piece and end in the next. */
  private long readFiles(Look look) throws SQLException, IOException {
    long files = 0;
    String current = "";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ResultSet row = statement.executeQuery(PIECES)) {
      while (row.next()) {
        if (!row.getString(1).equals(current)) {
          look.at(database + ", the file of run " + current, "", List.of(file.toByteArray()));
          file.reset();
          current = row.getString(1);
          files++;
        }
        InflaterInputStream packed = new InflaterInputStream(row.getBinaryStream(3));
        (row.getBoolean(2) ? packed : row.getBinaryStream(3)).transferTo(file);
      }
    }
    look.at(database + ", the file of run " + current, "", List.of(file.toByteArray()));
    return files;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
