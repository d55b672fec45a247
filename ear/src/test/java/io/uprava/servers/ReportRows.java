package io.uprava.servers;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Money that went back in a year when nobody paid, written straight into a database, for the report
 * on refunds to read. Each movement has its number in {@code provider_id}.
 */
final class ReportRows {

  /** What the report is asked for; holds these rows and no others. */
  static final String PERIOD = "1999-01-01/1999-12-31";

  private static final String PAYMENT = "00000000-0000-7000-8000-000000001999";
  private static final String OWN = " payment_transaction WHERE payment_id = '" + PAYMENT + "'";
  private static final String ADD_PAYMENT =
      """
      INSERT INTO payment (id, version, amount, currency, description, metadata, capture_method,
        livemode, status, received_amount, refunded_amount, unknown_attempts, cancelled, link_hash,
        link_cipher, link_expires_at, timeline_length, created_at, updated_at)
      VALUES ('%s', 1, 1, 'usd', 'rows of a report', '{}', 'AUTOMATIC', false, 'DRAFT', 0, 0, 0,
        false, 'rows', '', '1999-01-01', 0, '1999-01-01', '1999-01-01')""";
  private static final String ADD_ROWS =
      """
      INSERT INTO payment_transaction (id, version, payment_id, type, status, amount, currency,
        provider_id, requested_by_name, requested_at)
      SELECT gen_random_uuid(), 1, '%s', 'REFUND', 'SUCCEEDED', 1 + n * 7919::bigint %% 1000003,
        (ARRAY['usd', 'jpy', 'kwd'])[1 + n %% 3], n, 'Anna',
        timestamptz '1999-02-01' + n * interval '1 second'
      FROM generate_series(1, %d) AS n""";
  private static final String SLOW =
      """
      CREATE FUNCTION slow_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(%d / 1000.0); RETURN NEW; END $$;
      CREATE TRIGGER slow_disk BEFORE INSERT ON report_file_chunk
        FOR EACH ROW EXECUTE FUNCTION slow_disk()""";

  private final Database database;
  private final int count;

  private ReportRows(Database database, int count) {
    this.database = database;
    this.count = count;
  }

  /** That many rows, unless they are there already. */
  static ReportRows in(Database database, int count) throws SQLException {
    ReportRows rows = new ReportRows(database, count);
    if (database.number("SELECT count(*) FROM" + OWN) != count) {
      rows.remove();
      database.execute(ADD_PAYMENT.formatted(PAYMENT));
      database.execute(ADD_ROWS.formatted(PAYMENT, count));
      database.execute("ANALYZE payment_transaction");
    }
    return rows;
  }

  int count() {
    return count;
  }

  /** Sums in minor units, each behind its currency, in the order of the currencies. */
  List<String> sums() throws SQLException {
    return database.texts(
        "SELECT currency || ' ' || sum(amount) FROM"
            + OWN
            + " GROUP BY currency ORDER BY currency");
  }

  /** From now on each piece of a file takes that long to be stored. */
  void slowDown(Duration piece) throws SQLException {
    database.execute(SLOW.formatted(piece.toMillis()));
  }

  void speedUp() throws SQLException {
    database.execute("DROP FUNCTION slow_disk CASCADE");
  }

  /** Statements on these rows that PostgreSQL works on or holds open. */
  long statements() throws SQLException {
    return database.number(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND pid <> pg_backend_pid() AND state <> 'idle' AND query LIKE '%payment_transaction t%'");
  }

  /** Runs that are not over. */
  long open() throws SQLException {
    return database.number(
        "SELECT count(*) FROM report_run WHERE state IN ('QUEUED', 'RUNNING')"
            + " AND parameters LIKE '%"
            + PERIOD
            + "%'");
  }

  /** Pieces of files that are served to nobody. */
  long leftovers() throws SQLException {
    return database.number(
        "SELECT count(*) FROM report_file_chunk c JOIN report_run r ON r.id = c.run_id"
            + " WHERE r.parameters LIKE '%"
            + PERIOD
            + "%'"
            + " AND (r.state <> 'SUCCEEDED' OR c.attempt <> r.file_attempt)");
  }

  void remove() throws SQLException {
    database.execute("DELETE FROM" + OWN);
    database.execute("DELETE FROM payment WHERE id = '" + PAYMENT + "'");
  }
}
