package io.uprava.users.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** Time zones to choose from: UTC and the regions; other names are names of the same zones. */
@Named
@ApplicationScoped
public class TimeZones {

  private final List<String> names =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
          .filter(zone -> !zone.startsWith("SystemV/"))
          .sorted()
          .toList();

  public List<String> getNames() {
    return names;
  }
}
