package io.uprava.notifications.service;

import java.util.Map;

@jakarta.enterprise.context.ApplicationScoped
public class MailOutbox {
  public void enqueue(
      String to, io.uprava.common.entity.Language l, String t, Map<String, Object> p) {
    System.getLogger("MAIL").log(System.Logger.Level.INFO, to + " " + t + " " + p);
  }
}
