package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.notifications.service.MailOutbox;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.entity.ReportOrder;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.export.ReportTexts;
import io.uprava.users.service.AdministratorMails;
import io.uprava.users.service.ColleagueDirectory;
import io.uprava.users.service.ColleagueDirectory.Colleague;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Mails about reports that run by themselves, each in the language of whoever reads it. */
@ApplicationScoped
public class ReportScheduleMails {

  private static final String NAME = "name";
  private static final String TITLE = "title";
  private static final String SCHEDULE = "schedule";

  @Inject MailOutbox outbox;
  @Inject ReportTexts texts;
  @Inject ReportCatalogue catalogue;
  @Inject ColleagueDirectory colleagues;
  @Inject AdministratorMails administrators;

  /**
   * Tells a recipient where the file is; to open it one signs in.
   *
   * @return id of the mail
   */
  UUID ready(ReportSchedule schedule, ReportRun run, Colleague person) {
    Locale locale = person.language().locale();
    DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    return outbox.enqueue(
        person.email(),
        person.language(),
        "report-ready",
        Map.of(
            NAME,
            schedule.name(),
            TITLE,
            title(schedule, person.language()),
            "choices",
            String.join("\n", choices(run.order(), locale)),
            "rows",
            run.progress().rowsDone(),
            "run",
            run.id().toString(),
            "until",
            day.format(run.file().expiresAt().atZone(person.zone()))));
  }

  /**
   * Tells the owner that there is no file; nobody when the owner may not sign in.
   *
   * @param code stable name of the reason
   * @param limit the limit that was met, null when it was none
   */
  void failed(ReportSchedule schedule, String code, Long limit) {
    colleagues
        .find(schedule.ownerId())
        .ifPresent(
            owner ->
                outbox.enqueue(
                    owner.email(),
                    owner.language(),
                    "report-failed",
                    Map.of(
                        NAME,
                        schedule.name(),
                        TITLE,
                        title(schedule, owner.language()),
                        "reason",
                        texts.failure(code, limit, owner.language().locale()),
                        SCHEDULE,
                        schedule.id().toString())));
  }

  /** Tells administrators that a schedule rests, because its owner may not run the report. */
  void suspended(ReportSchedule schedule, String owner) {
    administrators.enqueue(
        "report-schedule-suspended",
        Map.of(
            NAME,
            schedule.name(),
            "report",
            schedule.plan().report(),
            "owner",
            owner,
            SCHEDULE,
            schedule.id().toString()));
  }

  private String title(ReportSchedule schedule, Language language) {
    return texts.title(schedule.plan().report(), language.locale());
  }

  private List<String> choices(ReportOrder order, Locale locale) {
    Report report = catalogue.find(order.report()).orElse(null);
    return report == null
        ? List.of()
        : texts.choices(
            report,
            new ReportArguments(ReportRunView.texts(order.parameters()), order.zone(), null),
            locale);
  }
}
