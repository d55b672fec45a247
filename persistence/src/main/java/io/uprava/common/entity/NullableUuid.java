package io.uprava.common.entity;

import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;

/** Passes UUIDs through; EclipseLink 4's own converter fails on a missing one. */
final class NullableUuid implements Converter {

  private static final long serialVersionUID = 1L;

  @Override
  public Object convertObjectValueToDataValue(Object objectValue, Session session) {
    return objectValue;
  }

  @Override
  public Object convertDataValueToObjectValue(Object dataValue, Session session) {
    return dataValue instanceof String text ? UUID.fromString(text) : dataValue;
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public void initialize(DatabaseMapping mapping, Session session) {
    // Nothing to prepare: the column is declared by UuidColumns.
  }
}
