package io.uprava.common.page;

import java.util.List;

/**
 * One line of the side menu.
 *
 * @param key last part of the bundle key {@code menu.<key>}
 * @param icon class of a PrimeIcon
 * @param path address within the application
 * @param roles any of which shows the line
 */
public record MenuEntry(String key, String icon, String path, List<String> roles) {

  public String titleKey() {
    return "menu." + key;
  }

  /** Bundle key of one sentence about the page. */
  public String textKey() {
    return "menu." + key + ".text";
  }
}
