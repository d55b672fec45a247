package io.uprava.connections.service;

import io.uprava.connections.gateway.AccountReply.Account;
import java.time.Instant;

/**
 * What an import found, and did unless it only looked.
 *
 * @param accessWorks whether the provider takes the access token
 * @param account whose account it is, null when the provider does not take the token
 * @param accessExpiresAt when it ends, by the file
 * @param refreshTested whether the refresh token was exchanged, which is how it is tested: a look
 *     alone must not spend it
 * @param obstacle code of the refusal that an import would meet now, null when none
 * @param connection null when nothing was imported
 */
public record ImportTokensView(
    boolean accessWorks,
    Account account,
    Instant accessExpiresAt,
    boolean refreshTested,
    String obstacle,
    ConnectionView connection) {}
