package io.uprava.common.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.List;

/**
 * Leads a person from a refusal of the container to the Faces page that explains it: the page named
 * after the status, else the general one.
 */
@ApplicationScoped
public class ErrorPages {

  private static final String FOLDER = "/WEB-INF/errorpages/";

  /** Shows the page; its status is the one refused with, 403 reads as 404. */
  public void show(int status, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int shown = status == 403 ? 404 : status;
    response.setStatus(shown);
    response.setHeader(RequestId.HEADER, RequestId.of(request));
    String page = page(shown, request);
    if (page == null) {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().println(shown + " " + RequestId.of(request));
    } else {
      request.getRequestDispatcher(page).forward(request, response);
    }
  }

  private static String page(int status, HttpServletRequest request) throws MalformedURLException {
    for (String name : List.of(Integer.toString(status), "error")) {
      String page = FOLDER + name + ".xhtml";
      if (request.getServletContext().getResource(page) != null) {
        return page;
      }
    }
    return null;
  }
}
