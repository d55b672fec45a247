package io.uprava.clients.service;

import io.uprava.clients.entity.ClientSource;

/**
 * A connected account that clients are read from.
 *
 * @param name of the connection
 */
public record ContactSourceView(String name, ClientSource source, ContactImportView run) {}
