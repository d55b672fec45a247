package io.uprava.common.page;

import io.uprava.common.http.RequestId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What the error page says. The status was set by {@link io.uprava.common.http.ErrorPages}, so that
 * a page one may not see looks like a page that does not exist.
 */
@Named
@RequestScoped
public class ErrorPage {

  @Inject HttpServletRequest request;

  private int status = HttpServletResponse.SC_NOT_FOUND;

  /** Keeps the status before Faces sets its own. */
  public void load() {
    var response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
      status = response.getStatus();
    }
  }

  public int status() {
    return status;
  }

  public String titleKey() {
    return "error_page." + kind() + ".title";
  }

  public String textKey() {
    return "error_page." + kind() + ".text";
  }

  /** What a person tells the administrator, who finds it in the log. */
  public String incident() {
    return RequestId.of(request);
  }

  private String kind() {
    if (status == HttpServletResponse.SC_NOT_FOUND) {
      return "not_found";
    }
    return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "refused" : "failed";
  }
}
