package io.uprava.common.page;

import io.uprava.common.http.RequestId;
import io.uprava.common.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** What the template itself needs to know. */
@Named("page")
@RequestScoped
public class PageState {

  @Inject CurrentCaller caller;
  @Inject PageNotice notice;
  @Inject HttpServletRequest request;

  /** Called before the template is rendered. */
  public void prepare() {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    var response = (HttpServletResponse) context.getExternalContext().getResponse();
    FacesMessage told = notice.take(response);
    if (told != null) {
      context.addMessage(null, told);
    }
  }

  public boolean signedIn() {
    return caller.userId() != null;
  }

  /** Address of the person, shown at the user menu. */
  public String userName() {
    return caller.name();
  }

  /** First letter of the address, for the round mark beside it. */
  public String initial() {
    return userName().isEmpty() ? "" : userName().substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /** Where the switches of the top bar return to. */
  public String address() {
    String query = request.getQueryString();
    return RequestAddress.of(request) + (query == null ? "" : "?" + query);
  }

  /** Incident id of this request. */
  public String requestId() {
    return RequestId.of(request);
  }
}
