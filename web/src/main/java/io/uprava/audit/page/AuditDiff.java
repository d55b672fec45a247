package io.uprava.audit.page;

import io.uprava.audit.service.AuditEntryView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets the old and the new values of an entry side by side. */
@Named
@ApplicationScoped
public class AuditDiff {

  /** One field; null where the side does not have it. */
  public record Line(String field, String before, String after) {}

  public List<Line> lines(AuditEntryView entry) {
    Map<String, Object> before = entry.oldValue() == null ? Map.of() : entry.oldValue();
    Map<String, Object> after = entry.newValue() == null ? Map.of() : entry.newValue();
    Set<String> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream()
        .map(field -> new Line(field, shown(before.get(field)), shown(after.get(field))))
        .toList();
  }

  private static String shown(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(Objects::toString).collect(Collectors.joining(", "));
    }
    return value == null ? null : value.toString();
  }
}
