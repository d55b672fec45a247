package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * The beginning of a report to be looked at.
 *
 * @param parameters texts by name; what is left out takes its default
 * @param language of headings and names; the person's when null
 * @param timeZone IANA name of the zone in which days begin; the person's when null
 */
public record PreviewReportCommand(
    @Size(max = 50) Map<String, String> parameters,
    Language language,
    @Size(max = 60) String timeZone) {}
