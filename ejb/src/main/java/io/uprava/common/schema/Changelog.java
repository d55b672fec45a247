package io.uprava.common.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.MigrationFailedException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** The changelog that ships with this release, and its application to a database. */
final class Changelog {

  private static final String MASTER = "db/changelog/master.xml";

  private final ClassLoader loader;

  Changelog(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Applies what is pending. The caller holds the {@link MigrationLock}, so a Liquibase lock found
   * set is the leftover of a killed node and is released.
   */
  List<KnownChangeSet> update(Connection connection) throws MigrationFailed {
    try {
      return inThreadOfItsOwn(() -> inScope(() -> applyAll(connection)));
    } catch (Exception failure) {
      throw new MigrationFailed(rootSentence(failure), failure);
    }
  }

  /**
   * Liquibase leaves its scope in an inheritable variable of the thread, where nobody can remove
   * it. A thread of the server outlives the release and would keep its class loader with all its
   * classes, once for each redeploy; so the scope gets a thread that ends.
   */
  private static <T> T inThreadOfItsOwn(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(task, "uprava-migration").start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException notNow) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> T inScope(Scope.ScopedRunnerWithReturn<T> work) throws Exception {
    return Scope.child(
        Map.of(
            Scope.Attr.classLoader.name(),
            loader,
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            "liquibase.analytics.enabled",
            false),
        work);
  }

  private List<KnownChangeSet> applyAll(Connection connection) throws LiquibaseException {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    try (Liquibase liquibase =
        new Liquibase(MASTER, new ClassLoaderResourceAccessor(loader), database)) {
      if (liquibase.listLocks().length > 0) {
        liquibase.forceReleaseLocks();
      }
      updateInItsOwnTime(connection, liquibase);
      return liquibase.getDatabaseChangeLog().getChangeSets().stream()
          .map(Changelog::known)
          .toList();
    }
  }

  /**
   * A migration may take hours, where the pool allows any other statement a minute; but when this
   * node dies, PostgreSQL ends the statement within seconds, so that it does not hold up the next
   * node.
   */
  private static void updateInItsOwnTime(Connection connection, Liquibase liquibase)
      throws LiquibaseException {
    execute(connection, "SET statement_timeout = 0; SET client_connection_check_interval = '5s'");
    try {
      liquibase.update(new Contexts(), new LabelExpression());
    } finally {
      execute(connection, "RESET statement_timeout; RESET client_connection_check_interval");
    }
  }

  private static void execute(Connection connection, String sql) throws DatabaseException {
    try (Statement statement = connection.createStatement()) {
      connection.rollback();
      statement.execute(sql);
      connection.commit();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static KnownChangeSet known(ChangeSet changeSet) {
    return new KnownChangeSet(
        changeSet.getId(),
        changeSet.getAuthor(),
        changeSet.getFilePath(),
        changeSet.getComments() == null ? "" : changeSet.getComments());
  }

  /** Which changeset failed, when it was one, and why. */
  private static String rootSentence(Throwable failure) {
    String changeSet = "";
    Throwable cause = failure;
    while (cause.getCause() != null) {
      if (cause instanceof MigrationFailedException) {
        changeSet = cause.getMessage().lines().findFirst().orElse("") + " ";
      }
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return (changeSet + message).replaceAll("\\s+", " ").strip();
  }
}
