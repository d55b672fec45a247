package io.uprava.dashboard.page;

import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageFormats;
import io.uprava.common.page.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How the dashboard writes days and figures, and where its bars lead. */
@RequestScoped
class DashboardWords {

  @Inject PageTexts texts;
  @Inject PageFormats formats;
  @Inject ActiveLocale locale;
  @Inject HttpServletRequest request;

  String text(String key) {
    return texts.get(key);
  }

  String named(String prefix, String code) {
    return texts.named(prefix, code);
  }

  String number(long number) {
    return formats.number(number);
  }

  String share(double share) {
    return NumberFormat.getPercentInstance(locale.current()).format(share);
  }

  String days(TimeSlot slot) {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale.current());
    String first = formatter.format(slot.first());
    return slot.first().equals(slot.last()) ? first : first + " – " + formatter.format(slot.last());
  }

  /**
   * The list at {@code path} with the slot's days.
   *
   * @param zone whose days they are, told when the person counts others
   * @param more further conditions, beginning with an ampersand, or nothing
   */
  String list(String path, TimeSlot slot, String zone, String more) {
    String days = path + "?from=" + slot.first() + "&to=" + slot.last();
    String ofZone =
        locale.zone().getId().equals(zone)
            ? ""
            : "&zone=" + URLEncoder.encode(zone, StandardCharsets.UTF_8);
    return page(days + more + ofZone);
  }

  String page(String path) {
    return request.getContextPath() + path;
  }
}
