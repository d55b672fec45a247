package io.uprava.sandbox.database;

/**
 * How to reach a database, in the words of the environment variables the servers read.
 *
 * @param host DB_HOST
 * @param port DB_PORT
 * @param name DB_NAME
 * @param user DB_USER
 * @param password DB_PASSWORD
 */
public record DatabaseAccess(String host, int port, String name, String user, String password) {

  /** The JDBC address without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }

  @Override
  public String toString() {
    return user + "@" + jdbcUrl();
  }
}
