package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.users.entity.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A report that is to run by itself.
 *
 * @param name what people call it
 * @param report key of the report
 * @param parameters texts by name; names of periods are counted from each date
 * @param language of the file; the person's when null
 * @param byteOrderMark whether a CSV file begins with one; yes when null
 * @param weekdays for WEEKLY
 * @param dayOfMonth 1 to 31 for MONTHLY; the last day in a month without it
 * @param time local time of the zone, {@code 09:00}
 * @param timeZone IANA name; the person's when null
 * @param people ids of those who get it; the person alone when both lists are null
 * @param roles everybody with one of them gets it
 */
public record ReportScheduleCommand(
    @NotBlank @Size(max = 200) String name,
    @NotBlank String report,
    @Size(max = 50) Map<String, String> parameters,
    @NotNull ReportFormat format,
    Language language,
    Boolean byteOrderMark,
    @NotNull ReportCadence cadence,
    @Size(max = 7) List<DayOfWeek> weekdays,
    Integer dayOfMonth,
    @NotBlank String time,
    @Size(max = 60) String timeZone,
    @Size(max = 100) List<UUID> people,
    @Size(max = 10) List<Role> roles) {}
