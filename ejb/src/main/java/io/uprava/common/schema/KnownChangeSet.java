package io.uprava.common.schema;

/**
 * A changeset that this release contains.
 *
 * @param id the changeset's id, equal to its file name without ending
 * @param author the changeset's author attribute
 * @param path its logical file path
 * @param comment why it exists, as written in the changelog
 */
public record KnownChangeSet(String id, String author, String path, String comment) {}
