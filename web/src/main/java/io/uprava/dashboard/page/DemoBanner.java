package io.uprava.dashboard.page;

import io.uprava.dashboard.service.DemoNotice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The line above every page that says that the data are invented. */
@Named
@RequestScoped
public class DemoBanner {

  @Inject DemoNotice notice;

  public boolean isShown() {
    return notice.present();
  }
}
