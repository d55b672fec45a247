package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.users.service.ProfilePatch;
import io.uprava.users.service.UserView;
import java.io.Serializable;

/** What a person can change about a profile, as typed. */
public class ProfileForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private String phone;
  private Language language;
  private String timeZone;
  private boolean notifySecurity;
  private boolean notifyProduct;
  private long version;

  void take(UserView user) {
    name = user.name();
    phone = user.phone();
    language = user.language();
    timeZone = user.timeZone();
    notifySecurity = user.notifySecurity();
    notifyProduct = user.notifyProduct();
    version = user.version();
  }

  /** An emptied phone field removes the number. */
  ProfilePatch patch() {
    return new ProfilePatch(
        name, phone == null ? "" : phone, language, timeZone, notifySecurity, notifyProduct);
  }

  long version() {
    return version;
  }

  public Language[] languages() {
    return Language.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public boolean isNotifySecurity() {
    return notifySecurity;
  }

  public void setNotifySecurity(boolean notifySecurity) {
    this.notifySecurity = notifySecurity;
  }

  public boolean isNotifyProduct() {
    return notifyProduct;
  }

  public void setNotifyProduct(boolean notifyProduct) {
    this.notifyProduct = notifyProduct;
  }
}
