package io.uprava.common.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Makes the forms of a record's page post to the record's own address. */
public class RecordAddressViewHandler extends ViewHandlerWrapper {

  private static final String VIEW_ID = RecordAddressFilter.VIEW + ".xhtml";

  public RecordAddressViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String id = context.getExternalContext().getRequestParameterMap().get("id");
    if (viewId.endsWith(VIEW_ID) && id != null) {
      return context.getExternalContext().getRequestContextPath()
          + viewId.substring(0, viewId.length() - VIEW_ID.length())
          + "/"
          + id;
    }
    return super.getActionURL(context, viewId);
  }
}
