package io.uprava.reports.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.security.CurrentCaller;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportRecipientService;
import io.uprava.reports.service.ReportRecipientView;
import io.uprava.reports.service.ReportRecipientsView;
import io.uprava.reports.service.ReportScheduleCommand;
import io.uprava.reports.service.ReportSchedulePatch;
import io.uprava.reports.service.ReportScheduleView;
import io.uprava.reports.service.ReportView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a schedule: of one report, of which it has the parameters and the recipients. */
@Named
@ViewScoped
public class ReportScheduleEditor implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportCatalogueService catalogue;
  @Inject transient ReportRecipientService service;
  @Inject transient ReportInput chosen;
  @Inject transient ActiveLocale locale;
  @Inject transient CurrentCaller caller;

  private String key;
  private Map<String, String> parameters = Map.of();
  private final ReportScheduleForm form = new ReportScheduleForm();
  private transient ReportView report;
  private transient ReportRecipientsView recipients;

  /** A schedule that is still to be made. */
  void begin(String reportKey) {
    key = reportKey;
    form.begin(caller.userId(), Language.of(locale.current()), locale.zone().getId());
  }

  /** A schedule as it is. */
  void take(ReportScheduleView shown) {
    key = shown.report();
    parameters = Map.copyOf(shown.parameters());
    form.take(shown);
  }

  /** What was chosen, as a new schedule. */
  ReportScheduleCommand command() {
    return form.command(key, chosen.given(getReport().parameters()));
  }

  /** What was chosen, as a change. */
  ReportSchedulePatch patch() {
    return form.patch(chosen.given(getReport().parameters()));
  }

  long version() {
    return form.version();
  }

  public ReportView getReport() {
    if (report == null) {
      report = catalogue.get(key, locale.current());
    }
    return report;
  }

  public List<ReportField> getFields() {
    return chosen.fields(getReport().parameters(), parameters);
  }

  public ReportRecipientsView getRecipients() {
    if (recipients == null) {
      recipients = service.list(key);
    }
    return recipients;
  }

  /** Those who may get it, and those who are to get it and may not any more. */
  public List<ReportRecipientView> getPeople() {
    List<ReportRecipientView> people = new ArrayList<>(getRecipients().people());
    Set<String> offered =
        people.stream().map(one -> one.id().toString()).collect(Collectors.toSet());
    Stream.of(form.getPeople())
        .filter(id -> !offered.contains(id))
        .map(id -> new ReportRecipientView(UUID.fromString(id), id, id))
        .forEach(people::add);
    return people;
  }

  /** How somebody is called in a list of people: with the address where that is not the name. */
  public String title(ReportRecipientView person) {
    return person.name().equals(person.email())
        ? person.email()
        : person.name() + " · " + person.email();
  }

  public ReportScheduleForm getForm() {
    return form;
  }
}
