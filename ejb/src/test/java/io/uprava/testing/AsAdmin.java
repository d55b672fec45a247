package io.uprava.testing;

import io.uprava.common.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Calls services with the role of an administrator. */
@Stateless
@RunAs(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsAdmin {

  @PermitAll
  public <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
