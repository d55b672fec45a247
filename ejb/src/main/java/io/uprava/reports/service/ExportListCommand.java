package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.ListConditions;
import io.uprava.reports.entity.ReportFormat;
import jakarta.validation.constraints.NotNull;

/**
 * A list to be written into a file.
 *
 * @param conditions what the list is narrowed down by, and its order
 * @param language of the file
 */
public record ExportListCommand(
    @NotNull ListConditions conditions, @NotNull ReportFormat format, @NotNull Language language) {}
