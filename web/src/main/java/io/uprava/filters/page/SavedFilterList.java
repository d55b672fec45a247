package io.uprava.filters.page;

import io.uprava.common.page.ListAddress;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.filters.entity.FilterAudience;
import io.uprava.filters.service.SavedFilterService;
import io.uprava.filters.service.SavedFilterView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The saved filters of the list on screen; the model of {@code app:savedFilters}. */
@Named("savedFilters")
@RequestScoped
public class SavedFilterList {

  private static final List<String> TEAMS = List.of(Roles.ADMIN, Roles.STAFF, Roles.ACCOUNTANT);

  @Inject SavedFilterService filters;
  @Inject ListAddress list;
  @Inject CurrentCaller caller;
  @Inject HttpServletRequest request;

  private List<SavedFilterView> items;

  public List<SavedFilterView> getItems() {
    if (items == null) {
      items = filters.list(list());
    }
    return items;
  }

  /** Path of the list, without where the application is mounted. */
  public String list() {
    return list.plain().substring(request.getContextPath().length());
  }

  /** Address of the list with that filter. */
  public String address(SavedFilterView filter) {
    return list.plain() + (filter.query().isEmpty() ? "" : "?" + filter.query());
  }

  /** Whether the list on screen is that filter's. */
  public boolean active(SavedFilterView filter) {
    return filter.query().equals(list.query());
  }

  public boolean removable(SavedFilterView filter) {
    boolean shared = filter.audience() != FilterAudience.PERSONAL;
    return filter.own() || shared && caller.hasRole(Roles.ADMIN);
  }

  /** Roles with whom this person may share. */
  public List<String> teams() {
    boolean any = caller.hasRole(Roles.ADMIN);
    return TEAMS.stream().filter(role -> any || caller.hasRole(role)).toList();
  }
}
