package io.uprava.common.page;

import io.uprava.common.i18n.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Takes the choice of language or theme from the top bar of any page and returns there. Plain
 * forms, because error pages and pages with an expired view have the switches too.
 */
@WebServlet("/preferences")
public class PreferenceServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient LanguageChoice languages;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String theme = request.getParameter("theme");
    if (theme != null && PageTheme.NAMES.contains(theme)) {
      PageCookie.THEME.write(request, response, theme);
    }
    String language = request.getParameter("language");
    if (language != null) {
      Locale chosen = Texts.spoken(Locale.forLanguageTag(language));
      PageCookie.LANGUAGE.write(request, response, chosen.toLanguageTag());
      languages.keep(chosen);
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        LocalPath.of(request.getParameter("continue")).orElse(request.getContextPath() + "/"));
  }
}
