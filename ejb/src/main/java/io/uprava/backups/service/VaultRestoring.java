package io.uprava.backups.service;

import io.uprava.common.error.DomainException;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.RestoreVerdict;
import io.uprava.connections.service.RestoredConnection;
import io.uprava.connections.service.TokenRestore;
import io.uprava.connections.service.VaultFreezeReturn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Restores connection after connection, each on its own. Interrupted anywhere, it goes on with the
 * next one, here or on another node. Outside of transactions.
 */
@ApplicationScoped
public class VaultRestoring {

  private static final System.Logger LOG = System.getLogger(VaultRestoring.class.getName());

  @Inject VaultRestoreLedger ledger;
  @Inject BackupSources sources;
  @Inject VaultFreezeReturn freezes;
  @Inject TokenRestore tokens;
  @Inject CurrentCaller caller;

  private final AtomicReference<TakenRestore> current = new AtomicReference<>();

  /** Does what is due. */
  @ActivateRequestContext
  public void work() {
    caller.actAs(ActorType.JOB, "vault-restore");
    Optional<TakenRestore> taken = ledger.take();
    while (taken.isPresent()) {
      work(taken.get());
      taken = ledger.take();
    }
  }

  /** Says that this node is still at what it does. */
  public void beat() {
    TakenRestore run = current.get();
    if (run != null) {
      ledger.keep(run);
    }
  }

  private void work(TakenRestore run) {
    current.set(run);
    try {
      go(run);
      ledger.end(run);
    } catch (DomainException refused) {
      LOG.log(System.Logger.Level.WARNING, "restore {0} waits: {1}", run.id(), refused.code());
      ledger.breakOff(run, refused.code());
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "restore " + run.id() + " waits", failure);
      ledger.breakOff(run, "restore-failed");
    } finally {
      current.set(null);
    }
  }

  private void go(TakenRestore run) {
    BackupContent content = sources.handedIn(run.id());
    if (content.freeze() != null) {
      freezes.bring(content.freeze());
    }
    Optional<Integer> next = ledger.next(run);
    while (next.isPresent()) {
      int position = next.get();
      ledger.judged(run, position, restore(content, position, run.reason()));
      next = ledger.next(run);
    }
  }

  private RestoredConnection restore(BackupContent content, int position, String reason) {
    try {
      return tokens.restore(content.connections().get(position), reason);
    } catch (DomainException refused) {
      if ("vault-locked".equals(refused.code())) {
        throw refused;
      }
      return new RestoredConnection(RestoreVerdict.UNREACHABLE, null, refused.code());
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "connection " + position + " waits", failure);
      return new RestoredConnection(RestoreVerdict.UNREACHABLE, null, "restore-failed");
    }
  }
}
