package io.uprava.common.page;

import io.uprava.common.i18n.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * One sentence that outlives a redirect. It travels in a cookie as the key of a text, so that it
 * needs no session: the usual reason for it is that the session is gone.
 */
@Named("notice")
@RequestScoped
public class PageNotice {

  private static final String PREFIX = "notice.";

  @Inject HttpServletRequest request;
  @Inject Texts texts;
  @Inject PageTexts spoken;

  /** Shows {@code notice.<code>} on the next page. */
  public void next(HttpServletResponse response, String code) {
    PageCookie.NOTICE.write(request, response, code);
  }

  /** The sentence for this page, or null; taking it removes it. */
  public String take(HttpServletResponse response) {
    String code = PageCookie.NOTICE.read(request).orElse(null);
    if (code == null) {
      return null;
    }
    PageCookie.NOTICE.remove(request, response);
    return texts.has(PREFIX + code) ? spoken.get(PREFIX + code) : null;
  }
}
