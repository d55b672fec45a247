package io.uprava.common.security;

import java.util.List;

/**
 * What an API key may do. A scope is also a role name, so that an EJB method names the people and
 * the keys it serves in one annotation.
 */
public final class Scopes {

  public static final String USERS_READ = "users:read";
  public static final String USERS_WRITE = "users:write";
  public static final String AUDIT_READ = "audit:read";
  public static final String SYSTEM_READ = "system:read";
  public static final String WEBHOOKS_READ = "webhooks:read";
  public static final String WEBHOOKS_WRITE = "webhooks:write";
  public static final String WEBHOOK_EVENTS_READ = "webhook-events:read";
  public static final String WEBHOOK_EVENTS_WRITE = "webhook-events:write";
  public static final String INTEGRATIONS_READ = "integrations:read";
  public static final String INTEGRATIONS_WRITE = "integrations:write";

  /** Live access tokens of connected services; given to nothing else. */
  public static final String INTEGRATIONS_TOKEN = "integrations:token";

  /** Calls of connected services with their tokens, which the caller does not see. */
  public static final String INTEGRATIONS_PROXY = "integrations:proxy";

  public static final String CLIENTS_READ = "clients:read";
  public static final String PAYMENTS_READ = "payments:read";
  public static final String PAYMENTS_WRITE = "payments:write";
  public static final String REPORTS_READ = "reports:read";
  public static final String REPORTS_WRITE = "reports:write";

  private static final List<String> ALL =
      List.of(
          USERS_READ,
          USERS_WRITE,
          AUDIT_READ,
          SYSTEM_READ,
          WEBHOOKS_READ,
          WEBHOOKS_WRITE,
          WEBHOOK_EVENTS_READ,
          WEBHOOK_EVENTS_WRITE,
          INTEGRATIONS_READ,
          INTEGRATIONS_WRITE,
          INTEGRATIONS_TOKEN,
          INTEGRATIONS_PROXY,
          CLIENTS_READ,
          PAYMENTS_READ,
          PAYMENTS_WRITE,
          REPORTS_READ,
          REPORTS_WRITE);

  private Scopes() {}

  /** Every scope that can be given to a key, in the order in which pages list them. */
  public static List<String> all() {
    return ALL;
  }
}
