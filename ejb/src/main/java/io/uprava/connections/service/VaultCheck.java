package io.uprava.connections.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.connections.repository.VaultFreezeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Whether the keyset of this node opens what is stored. A wrong one does not take the node out of
 * service: everything that needs no token works.
 */
@ApplicationScoped
public class VaultCheck implements HealthCheck {

  @Inject VaultKeys keys;
  @Inject WriteAheadFiles files;
  @Inject VaultFreezeRepository freezes;

  @Override
  public String name() {
    return "vault";
  }

  @Override
  public CheckResult check() {
    String keyset = keys.state();
    boolean writable = files.writable();
    boolean readable = files.readable();
    long waiting = files.waiting();
    boolean frozen = freezes.find().isPresent();
    return CheckResult.up(
        Map.of(
            "keyset", keyset,
            "notes_writable", writable,
            "notes_readable", readable,
            "answers_not_stored", waiting,
            "under_older_keys", keys.underOlderKeys(),
            "frozen", frozen,
            "degraded",
                !VaultKeys.OK.equals(keyset) || !writable || !readable || waiting > 0 || frozen));
  }
}
