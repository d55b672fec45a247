package io.uprava.backups.service;

import io.uprava.connections.service.ExportedFreeze;

/**
 * What a backup tells before its connections.
 *
 * @param takenOf address of the installation it was taken of
 * @param freeze of the whole vault, null when there was none
 */
record BackupPreface(String takenOf, ExportedFreeze freeze) {}
