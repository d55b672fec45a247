package io.uprava.common.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The entities on {@link MigratedDatabase}, for tests of repositories and services without a server
 * around them. One entity manager, and transactions that the test begins and ends.
 */
public final class MappedDatabase implements AutoCloseable {

  private final CountingDataSource source = new CountingDataSource(MigratedDatabase.get());
  private final EntityManagerFactory factory;
  private final EntityManager entities;

  public MappedDatabase() {
    this.factory =
        Persistence.createEntityManagerFactory(
            "uprava",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource",
                source));
    this.entities = factory.createEntityManager();
  }

  public EntityManager entities() {
    return entities;
  }

  public DataSource source() {
    return source;
  }

  /** How many statements were sent so far. */
  public long statements() {
    return source.sent();
  }

  /** Runs the work in a transaction that is rolled back when it throws. */
  public <T> T transaction(Supplier<T> work) {
    entities.getTransaction().begin();
    try {
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.clear();
    }
  }

  public void transaction(Runnable work) {
    transaction(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public void close() {
    entities.close();
    factory.close();
  }
}
