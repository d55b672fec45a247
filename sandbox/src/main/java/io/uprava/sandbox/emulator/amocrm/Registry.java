package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts and the integrations there are. */
final class Registry {

  private static final String ACCOUNTS = "account";
  private static final String INTEGRATIONS = "integration";
  private static final long FIRST_ACCOUNT = 29_000_001;

  private final Brand brand;
  private final EmulatorState state;
  private final Contacts contacts;

  Registry(Brand brand, EmulatorState state, Contacts contacts) {
    this.brand = brand;
    this.state = state;
    this.contacts = contacts;
    if (accounts().isEmpty()) {
      for (Brand.Seed seed : brand.seeds()) {
        open(seed.subdomain(), brand.domain(), seed.name(), seed.contacts());
      }
    }
  }

  /** Opens an account with invented contacts. */
  synchronized CrmAccount open(String subdomain, String domain, String name, int people) {
    String host = subdomain + "." + domain;
    if (find(host).isPresent() || !host.matches("[a-z0-9-]+\\.(amocrm\\.(ru|com)|kommo\\.com)")) {
      throw new IllegalArgumentException("no account can be opened at " + host);
    }
    long id = FIRST_ACCOUNT + accounts().size();
    CrmAccount account = new CrmAccount(id, subdomain, domain, name, "active", state.now());
    keep(account);
    contacts.fill(account, people);
    return account;
  }

  void keep(CrmAccount account) {
    state.store().put(ACCOUNTS, Long.toString(account.id()), account.json());
  }

  /** All accounts, the first opened first. */
  List<CrmAccount> accounts() {
    return state.store().list(ACCOUNTS).stream()
        .map(CrmAccount::of)
        .sorted((one, other) -> Long.compare(one.id(), other.id()))
        .toList();
  }

  Optional<CrmAccount> find(String host) {
    return accounts().stream().filter(account -> account.host().equals(host)).findFirst();
  }

  /** The account of a subdomain or of a host. */
  CrmAccount account(String name) {
    return accounts().stream()
        .filter(account -> name.equals(account.subdomain()) || name.equals(account.host()))
        .findFirst()
        .orElseThrow(() -> Refusal.missing("account " + name));
  }

  CrmAccount account(long id) {
    return state
        .store()
        .find(ACCOUNTS, Long.toString(id))
        .map(CrmAccount::of)
        .orElseThrow(() -> Refusal.missing("account " + id));
  }

  /** Registers an integration under a new id and secret. */
  Integration register(String name, String redirectUri, String disableHook) {
    String secret = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    Integration fresh =
        new Integration(UUID.randomUUID().toString(), secret, name, redirectUri, disableHook);
    keep(fresh);
    return fresh;
  }

  void keep(Integration integration) {
    state.store().put(INTEGRATIONS, integration.clientId(), integration.json());
  }

  List<Integration> integrations() {
    return state.store().list(INTEGRATIONS).stream().map(Integration::of).toList();
  }

  Optional<Integration> integration(String clientId) {
    return state.store().find(INTEGRATIONS, String.valueOf(clientId)).map(Integration::of);
  }

  /** The integration of an id; the only one when no id is given. */
  Integration wanted(String clientId) {
    List<Integration> all = integrations();
    return clientId == null && all.size() == 1
        ? all.get(0)
        : integration(clientId).orElseThrow(() -> Refusal.missing("integration " + clientId));
  }

  Brand brand() {
    return brand;
  }
}
