package io.uprava.users.repository;

import io.uprava.users.entity.ImportedValues;
import java.util.UUID;

/** What is stored about the owner of an address, in the form of an import. */
public record StoredUser(UUID id, String email, ImportedValues values) {}
