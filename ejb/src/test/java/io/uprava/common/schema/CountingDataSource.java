package io.uprava.common.schema;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Counts how often statements, single ones and batches, are sent to the database. */
public final class CountingDataSource implements DataSource {

  private final DataSource real;
  private final AtomicLong sent = new AtomicLong();

  public CountingDataSource(DataSource real) {
    this.real = real;
  }

  public long sent() {
    return sent.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return counting(Connection.class, real.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return counting(Connection.class, real.getConnection(user, password));
  }

  private <T> T counting(Class<T> type, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().startsWith("execute")) {
                sent.incrementAndGet();
              }
              try {
                Object answer = method.invoke(target, arguments);
                if (answer instanceof PreparedStatement statement) {
                  return counting(PreparedStatement.class, statement);
                }
                return answer instanceof Statement statement
                    ? counting(Statement.class, statement)
                    : answer;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
    return type.cast(proxy);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
