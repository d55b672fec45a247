package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.reports.entity.ReportFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A report to be run.
 *
 * @param parameters texts by name; what is left out takes its default
 * @param language of the file; the person's when null
 * @param timeZone IANA name of the zone in which days begin and moments are written; the person's
 *     when null
 * @param byteOrderMark whether a CSV file begins with one, as spreadsheets want it; yes when null
 */
public record StartReportCommand(
    @Size(max = 50) Map<String, String> parameters,
    @NotNull ReportFormat format,
    Language language,
    @Size(max = 60) String timeZone,
    Boolean byteOrderMark) {}
