package io.uprava.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;

/** Runs a piece of a test in a transaction of its own. */
@Stateless
public class InTransaction {

  /** A piece of a test without a result. */
  public interface Work {
    void run() throws Exception;
  }

  /** A piece of a test that looks into the database. */
  public interface Query<T> {
    T ask(EntityManager entityManager) throws Exception;
  }

  @PersistenceContext EntityManager entityManager;

  /** Commits when the work returns, rolls back when it throws. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void run(Work work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T get(Callable<T> work) {
    return call(work);
  }

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T query(Query<T> query) {
    return call(() -> query.ask(entityManager));
  }

  /** Changes rows by SQL with numbered parameters ({@code ?1}); tells how many. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int change(String sql, Object... values) {
    jakarta.persistence.Query statement = entityManager.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setParameter(i + 1, values[i]);
    }
    return statement.executeUpdate();
  }

  private static <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
