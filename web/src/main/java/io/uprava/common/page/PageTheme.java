package io.uprava.common.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Light, dark, or whatever the person's system uses. */
@Named("theme")
@RequestScoped
public class PageTheme {

  static final Set<String> NAMES = Set.of("light", "dark", "system");

  @Inject HttpServletRequest request;

  /** Written into the page by the server, so that it never flashes in the wrong colours. */
  public String name() {
    return PageCookie.THEME.read(request).filter(NAMES::contains).orElse("system");
  }
}
