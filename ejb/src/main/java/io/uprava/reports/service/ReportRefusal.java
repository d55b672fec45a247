package io.uprava.reports.service;

/**
 * Why a run can give no file.
 *
 * @param code stable name, see the texts under {@code report_error}
 * @param limit the limit that was met, null when it was none
 */
public record ReportRefusal(String code, Long limit) {}
