package io.uprava.reports.page;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.reports.service.PreviewReportCommand;
import io.uprava.reports.service.ReportParameterView;
import io.uprava.reports.service.ReportPreviewService;
import io.uprava.reports.service.ReportPreviewView;
import io.uprava.reports.service.ReportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/**
 * {@code /admin/reports/<key>}: the form of a report, and its first rows when they are asked for.
 * What is chosen stands in the address.
 *
 * @see ReportStartServlet running it
 */
@Named
@RequestScoped
public class ReportPage {

  @Inject ReportWords words;
  @Inject ReportPreviewService previews;
  @Inject ReportInput chosen;
  @Inject PageInput input;
  @Inject PageMessages messages;

  private ReportView report;
  private List<ReportField> fields;
  private ReportPreviewView preview;

  public void load() {
    report = words.report(input.recordName());
    fields = chosen.fields(report.parameters());
    if (input.flag("preview")) {
      look();
    }
  }

  private void look() {
    try {
      preview =
          previews.preview(
              report.key(),
              new PreviewReportCommand(chosen.given(report.parameters()), null, null));
    } catch (RuleViolation refusal) {
      messages.refuse(named(refusal));
    }
  }

  /** The refusal with the title of the parameter instead of its name. */
  private RuleViolation named(RuleViolation refusal) {
    Object name = refusal.parameters().get("name");
    return report.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .map(ReportParameterView::title)
        .map(title -> new RuleViolation(refusal.code(), Map.of("name", title)))
        .orElse(refusal);
  }

  public ReportView getReport() {
    return report;
  }

  public List<ReportField> getFields() {
    return fields;
  }

  /** What the first rows were made with, in words. */
  public String getChoices() {
    return String.join(" · ", words.choices(report.key(), preview.parameters()));
  }

  /** The first rows, null unless asked for. */
  public ReportPreviewView getPreview() {
    return preview;
  }
}
