package io.uprava.reports.page;

import io.uprava.reports.entity.ReportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Formats of files as menus show them. */
@Named
@ApplicationScoped
public class ReportFormats {

  public List<ReportFormat> all() {
    return List.of(ReportFormat.values());
  }

  /** The picture beside a format's name. */
  public String icon(ReportFormat format) {
    return switch (format) {
      case CSV -> "pi-file";
      case XLSX -> "pi-file-excel";
      case PDF -> "pi-file-pdf";
      case JSONL -> "pi-code";
    };
  }
}
