package io.uprava.reports.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.catalogue.ParameterType;
import io.uprava.reports.catalogue.PeriodPreset;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.export.ReportTexts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What can be run, described so that a form or a program can ask for it. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_READ, Scopes.REPORTS_WRITE})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReportCatalogueService {

  @Inject ReportCatalogue catalogue;
  @Inject ReportTexts texts;
  @Inject ReportReader reader;

  /** What the caller may run, by title. */
  public List<ReportView> list(Locale locale) {
    return catalogue.ofCaller().stream()
        .map(report -> view(report, locale))
        .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
        .toList();
  }

  /**
   * @throws NotFound {@code report-not-found}, also for what the caller may not run
   */
  public ReportView get(String key, Locale locale) {
    return view(catalogue.getAllowed(key), locale);
  }

  /** Whether the caller may run the report. */
  public boolean allows(String key) {
    return catalogue.allows(key);
  }

  /** The title of a report, whether or not the caller may run it; its key when it is gone. */
  public String title(String key, Locale locale) {
    return texts.title(key, locale);
  }

  /** A period as the reader's language writes it, of a run or by its name. */
  public String period(String text, Locale locale) {
    return texts.period(text, locale);
  }

  /**
   * What a run was made with, or a schedule is to be run with, in words.
   *
   * @param parameters as the run or the schedule has them
   * @return for example {@code Period: 2026-01-01 – 2026-01-31}; empty when the report is gone
   */
  public List<String> choices(String key, Map<String, String> parameters, Locale locale) {
    return catalogue
        .find(key)
        .map(
            report ->
                texts.choices(
                    report, new ReportArguments(parameters, reader.zone(null), null), locale))
        .orElse(List.of());
  }

  private ReportView view(Report report, Locale locale) {
    String key = report.key();
    return new ReportView(
        key,
        texts.title(key, locale),
        texts.description(key, locale),
        report.parameters().stream().map(one -> parameter(key, one, locale)).toList(),
        report.columns().stream()
            .map(
                column ->
                    new ReportColumnView(
                        column.name(),
                        texts.heading(key, column, locale, reader.zone(null)),
                        column.type()))
            .toList(),
        Stream.of(ReportFormat.values()).map(ReportFormatView::of).toList());
  }

  private ReportParameterView parameter(String report, ReportParameter parameter, Locale locale) {
    String usual = parameter.defaultValue();
    return new ReportParameterView(
        parameter.name(),
        texts.parameter(report, parameter, locale),
        parameter.type(),
        parameter.required(),
        usual == null ? null : usual.toLowerCase(Locale.ROOT),
        choices(parameter, locale));
  }

  private List<ReportChoiceView> choices(ReportParameter parameter, Locale locale) {
    if (parameter.type() == ParameterType.PERIOD) {
      return Stream.of(PeriodPreset.values())
          .map(preset -> new ReportChoiceView(preset.code(), texts.preset(preset, locale)))
          .toList();
    }
    return parameter.choices().stream()
        .map(
            name ->
                new ReportChoiceView(
                    name.toLowerCase(Locale.ROOT),
                    texts.choice(parameter.choiceTexts(), name, locale)))
        .toList();
  }
}
