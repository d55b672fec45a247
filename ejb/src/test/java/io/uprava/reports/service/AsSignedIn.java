package io.uprava.reports.service;

import io.uprava.common.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Calls services as a person who is signed in. */
@Stateless
@RunAs(Roles.SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsSignedIn {

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
