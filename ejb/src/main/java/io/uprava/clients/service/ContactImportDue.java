package io.uprava.clients.service;

/** Somebody asked for contacts; told after the commit. */
public record ContactImportDue() {}
