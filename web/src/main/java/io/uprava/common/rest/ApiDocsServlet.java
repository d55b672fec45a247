package io.uprava.common.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;

/**
 * Swagger UI over {@code /openapi}. Its files come from the webjar by the class loader, because a
 * container serves {@code META-INF/resources} only of libraries inside the WAR, and in the EAR they
 * lie outside. Without inline scripts, so that the content security policy holds.
 */
@WebServlet(urlPatterns = {"/api/docs", "/api/docs/*"})
public class ApiDocsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String OURS = "/io/uprava/common/rest/docs/";
  private static final String WEBJAR_VERSION =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html;charset=UTF-8",
          "start.js", "text/javascript;charset=UTF-8",
          "swagger-ui.css", "text/css;charset=UTF-8",
          "swagger-ui-bundle.js", "text/javascript;charset=UTF-8",
          "favicon-32x32.png", "image/png");

  private String webjar;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null) {
      response.sendRedirect(request.getContextPath() + "/api/docs/");
      return;
    }
    String name = "/".equals(path) ? "index.html" : path.substring(1);
    try (InputStream file = TYPES.containsKey(name) ? open(name) : null) {
      if (file == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(TYPES.get(name));
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "max-age=3600");
      file.transferTo(response.getOutputStream());
    }
  }

  private InputStream open(String name) {
    InputStream ours = ApiDocsServlet.class.getResourceAsStream(OURS + name);
    return ours != null ? ours : ApiDocsServlet.class.getResourceAsStream(webjar + name);
  }

  /** The webjar's folder carries its version, which its own Maven properties tell. */
  @Override
  public void init() throws ServletException {
    Properties maven = new Properties();
    try (InputStream file = ApiDocsServlet.class.getResourceAsStream(WEBJAR_VERSION)) {
      maven.load(file);
    } catch (IOException | RuntimeException absent) {
      throw new ServletException("the library swagger-ui is missing", absent);
    }
    webjar = "/META-INF/resources/webjars/swagger-ui/" + maven.getProperty("version") + "/";
  }
}
