package io.uprava.connections.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says in the log of the start when the keyset does not open what is stored. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VaultStart {

  private static final System.Logger LOG = System.getLogger(VaultStart.class.getName());

  @Inject VaultKeys keys;

  @PostConstruct
  void look() {
    try {
      if (VaultKeys.WRONG.equals(keys.state())) {
        LOG.log(
            System.Logger.Level.ERROR,
            "UPRAVA-KEYSET-WRONG uprava.tink.keyset does not open the stored tokens; they stay as"
                + " they are and cannot be read until the right one is back");
      }
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "it is not known whether the keyset fits", failure);
    }
  }
}
