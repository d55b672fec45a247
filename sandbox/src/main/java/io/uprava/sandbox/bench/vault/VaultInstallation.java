package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import java.util.List;

/**
 * What is killed, and what watches it.
 *
 * @param nodes two of them
 * @param postgres their database's server
 * @param data their database
 * @param amo the emulated amoCRM, which lives through everything
 * @param key API key with integrations:write and integrations:token
 */
public record VaultInstallation(
    List<VaultNode> nodes, Killable postgres, DatabaseAccess data, AmoServer amo, String key) {}
