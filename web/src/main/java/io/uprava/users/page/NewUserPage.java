package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.ActiveLocale;
import io.uprava.users.entity.Role;
import io.uprava.users.service.CreateUserCommand;
import io.uprava.users.service.UserAdminService;
import io.uprava.users.service.UserView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** {@code /admin/users/new}: makes a user, who then signs in by mail like everybody. */
@Named
@RequestScoped
public class NewUserPage {

  @Inject UserAdminService users;
  @Inject ActiveLocale locale;

  private final ProfileForm form = new ProfileForm();
  private String email;
  private Role[] roles = {Role.CLIENT};

  @PostConstruct
  void prefill() {
    form.setLanguage(Language.of(locale.current()));
    form.setTimeZone(locale.zone() instanceof ZoneOffset ? "UTC" : locale.zone().getId());
  }

  public void create() throws IOException {
    var given = EnumSet.noneOf(Role.class);
    given.addAll(List.of(roles));
    UserView user =
        users.create(
            new CreateUserCommand(
                email,
                form.getName(),
                form.getPhone(),
                form.getLanguage(),
                form.getTimeZone(),
                given));
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/admin/users/" + user.id());
  }

  /** All but ADMIN, which needs a confirmation and is given on the user's page. */
  public List<Role> allRoles() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.ADMIN).toList();
  }

  public ProfileForm getForm() {
    return form;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public Role[] getRoles() {
    return roles;
  }

  public void setRoles(Role[] roles) {
    this.roles = roles;
  }
}
