package io.uprava.common.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Makes the forms of a record's page post to the record's own address. */
public class RecordAddressViewHandler extends ViewHandlerWrapper {

  public RecordAddressViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    Object id = context.getExternalContext().getRequestMap().get(RecordAddressFilter.ID);
    if (id != null && viewId.startsWith(RecordAddressFilter.FOLDER)) {
      return context.getExternalContext().getRequestContextPath()
          + viewId.substring(
              RecordAddressFilter.FOLDER.length(), viewId.length() - ".xhtml".length())
          + "/"
          + id;
    }
    return super.getActionURL(context, viewId);
  }
}
