package io.uprava.audit.repository;

/** Where the chain ends, according to its head row. */
public record ChainHead(long position, byte[] hash) {}
