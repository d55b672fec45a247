package io.uprava.connections.service;

import io.uprava.common.entity.Language;
import java.util.UUID;

/**
 * An invitation of an account's owner.
 *
 * @param provider for example {@code amocrm}; may be left out when the connection tells
 * @param connectionId the connection to be renewed; null to let the account decide
 * @param email where to mail the link; null to hand it over otherwise
 * @param language of the mail; English when left out
 */
public record CreateConnectLinkCommand(
    String provider, UUID connectionId, String email, Language language) {}
