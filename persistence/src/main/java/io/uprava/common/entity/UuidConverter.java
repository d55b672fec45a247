package io.uprava.common.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Hands a UUID to the PostgreSQL driver as it is: EclipseLink would otherwise send text, which
 * PostgreSQL refuses for a {@code uuid} column.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, Object> {

  @Override
  public Object convertToDatabaseColumn(UUID value) {
    return value;
  }

  @Override
  public UUID convertToEntityAttribute(Object column) {
    return (UUID) column;
  }
}
