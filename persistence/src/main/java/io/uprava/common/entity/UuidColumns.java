package io.uprava.common.entity;

import java.lang.reflect.Field;
import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Declares UUID columns as untyped to JDBC: EclipseLink 4 binds a missing UUID as text, which
 * PostgreSQL refuses for a {@code uuid} column, and fails on reading one. Runs before EclipseLink
 * knows the attributes' classes, hence the look at the fields themselves.
 */
public class UuidColumns implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    for (ClassDescriptor descriptor : session.getDescriptors().values()) {
      for (DatabaseMapping mapping : descriptor.getMappings()) {
        if (mapping instanceof DirectToFieldMapping direct
            && isUuid(descriptor.getJavaClass(), mapping)) {
          direct.getField().setSqlType(Types.OTHER);
          direct.setConverter(new NullableUuid());
        }
      }
    }
  }

  private static boolean isUuid(Class<?> entity, DatabaseMapping mapping) {
    for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(mapping.getAttributeName())) {
          return UUID.class.equals(field.getType());
        }
      }
    }
    return false;
  }
}
