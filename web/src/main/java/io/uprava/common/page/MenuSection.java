package io.uprava.common.page;

import java.util.List;

/**
 * A titled part of the side menu.
 *
 * @param key last part of the bundle key {@code menu.section.<key>}
 */
public record MenuSection(String key, List<MenuEntry> entries) {

  public String titleKey() {
    return "menu.section." + key;
  }

  /** Whether it leads nowhere but to the start page. */
  public boolean startOnly() {
    return entries.stream().allMatch(entry -> "/admin".equals(entry.path()));
  }
}
