package io.uprava.servers;

import io.uprava.sandbox.mail.MailCatcher;

/**
 * What a server, or the nodes of one installation, have for themselves.
 *
 * @param database empty at first
 * @param mail where their mails arrive
 */
record Surroundings(Database database, MailCatcher mail) {}
