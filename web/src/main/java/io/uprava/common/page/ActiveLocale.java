package io.uprava.common.page;

import io.uprava.common.i18n.Texts;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Language and time zone of this request: the person's own when signed in, else the choice kept in
 * a cookie, else what the browser asks for.
 */
@Named
@RequestScoped
public class ActiveLocale {

  @Inject CurrentCaller caller;
  @Inject HttpServletRequest request;

  private Locale current;

  @PostConstruct
  void choose() {
    Caller known = caller.caller();
    if (known != null && known.language() != null) {
      current = Texts.spoken(Locale.forLanguageTag(known.language()));
      return;
    }
    current =
        PageCookie.LANGUAGE
            .read(request)
            .map(tag -> Texts.spoken(Locale.forLanguageTag(tag)))
            .orElseGet(() -> Texts.choose(request.getLocales()));
  }

  /** For what follows in this request after a change of language. */
  public void use(Locale chosen) {
    current = Texts.spoken(chosen);
  }

  public Locale current() {
    return current;
  }

  /** {@code en} or {@code ru}. */
  public String tag() {
    return current.toLanguageTag();
  }

  /** Zone in which this person reads times; UTC for strangers. */
  public ZoneId zone() {
    Caller known = caller.caller();
    try {
      return known == null || known.timeZone() == null
          ? ZoneOffset.UTC
          : ZoneId.of(known.timeZone());
    } catch (DateTimeException unknownZone) {
      return ZoneOffset.UTC;
    }
  }
}
