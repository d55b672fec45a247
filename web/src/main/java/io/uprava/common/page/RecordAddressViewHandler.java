package io.uprava.common.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Makes forms post to the address on screen: those of a record's page to the record's own one, and
 * those of a list to the one with its conditions, so that what is done there does not lose them.
 */
public class RecordAddressViewHandler extends ViewHandlerWrapper {

  private static final String STAFF_PAGES = "/admin";

  public RecordAddressViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    Object record = context.getExternalContext().getRequestMap().get(RecordAddressFilter.ADDRESS);
    if (record != null && viewId.startsWith(RecordAddressFilter.FOLDER)) {
      return context.getExternalContext().getRequestContextPath() + record + conditions(context);
    }
    String address = super.getActionURL(context, viewId);
    return viewId.startsWith(STAFF_PAGES) && onScreen(context, viewId) && !address.contains("?")
        ? address + conditions(context)
        : address;
  }

  private static boolean onScreen(FacesContext context, String viewId) {
    UIViewRoot root = context.getViewRoot();
    return root != null && viewId.equals(root.getViewId());
  }

  private static String conditions(FacesContext context) {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String query = request.getQueryString();
    return query == null || query.isEmpty() ? "" : "?" + query;
  }
}
