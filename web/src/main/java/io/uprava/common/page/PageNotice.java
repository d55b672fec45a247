package io.uprava.common.page;

import io.uprava.common.error.DomainException;
import io.uprava.common.i18n.Texts;
import io.uprava.common.json.JsonText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * One sentence that outlives a redirect. It travels in a cookie as the key of a text, so that it
 * needs no session: the usual reason for it is that the session is gone.
 */
@Named("notice")
@RequestScoped
public class PageNotice {

  private static final String PREFIX = "notice.";
  private static final String REFUSED = "refused.";
  private static final String CODE = "code";

  @Inject HttpServletRequest request;
  @Inject Texts texts;
  @Inject PageTexts spoken;

  /** Shows {@code notice.<code>} on the next page. */
  public void next(HttpServletResponse response, String code) {
    PageCookie.NOTICE.write(request, response, code);
  }

  /** Shows on the next page why something was refused. */
  public void refuse(HttpServletResponse response, DomainException refusal) {
    Map<String, Object> told = new HashMap<>(refusal.parameters());
    told.put(CODE, refusal.code());
    byte[] json = JsonText.write(told).getBytes(StandardCharsets.UTF_8);
    String cookie = REFUSED + Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    PageCookie.NOTICE.write(request, response, cookie);
  }

  /** What this page has to say, or null; taking it removes it. */
  public FacesMessage take(HttpServletResponse response) {
    String cookie = PageCookie.NOTICE.read(request).orElse(null);
    if (cookie == null) {
      return null;
    }
    PageCookie.NOTICE.remove(request, response);
    if (cookie.startsWith(REFUSED)) {
      return refusal(cookie.substring(REFUSED.length()));
    }
    String key = PREFIX + cookie;
    return texts.has(key) ? message(FacesMessage.SEVERITY_INFO, spoken.get(key)) : null;
  }

  private FacesMessage refusal(String told) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(told), StandardCharsets.UTF_8);
      Map<String, Object> parameters = JsonText.read(json);
      String key = "error." + parameters.get(CODE);
      return texts.has(key)
          ? message(FacesMessage.SEVERITY_ERROR, spoken.get(key, parameters))
          : null;
    } catch (IllegalArgumentException | JsonException notOurs) {
      return null;
    }
  }

  private static FacesMessage message(FacesMessage.Severity severity, String sentence) {
    return new FacesMessage(severity, sentence, null);
  }
}
