package io.uprava.backups.service;

/** Somebody asked for a restore; told after the commit. */
public record VaultRestoreDue() {}
