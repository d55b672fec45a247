package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A report that runs by itself, from the empty list to the mail. */
@PagesTest
class ReportSchedulesIT {

  @Test
  void aScheduleIsMadeChangedRunPausedAndRemoved(Office office, Chromium chromium)
      throws Exception {
    String person = Colleague.accountant(office, "Tamara");
    try (Window window = chromium.window(office, "en", 1200)) {
      Page page = window.signIn(person).page();
      window.open("/admin/report-schedules");
      window.see("text=No report runs by itself yet");
      window.picture("en-report-schedules-empty");
      page.locator("text=New schedule").click();
      page.locator(".row-link:has-text('Payments register')").click();
      make(window);

      window.see("h2:has-text('Mon, Fri at 08:15')");
      window.see("dd:has-text('Last month')");
      run(office, window, person);
      change(window);
      page.locator("#acts button:has-text('Pause')").click();
      page.locator("#pauseForm textarea").fill("holidays");
      page.locator("#pauseForm button:has-text('Pause')").click();
      window.see("text=Paused: holidays");
      looksWellOnATelephone(office, chromium, page.url());
      page.locator("#acts button:has-text('Resume')").click();
      window.see("text=The schedule is active again");

      page.locator("#acts button:has-text('Remove')").click();
      page.locator("#removeForm textarea").fill("nobody reads it");
      page.locator("#removeForm button:has-text('Remove')").click();
      page.waitForURL(url -> url.endsWith("/admin/report-schedules"));
      window.see(".empty");
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void make(Window window) throws Exception {
    Page page = window.page();
    page.locator("#schedule\\:name").fill("Books of the month");
    page.locator("select[name='with.period']").selectOption("last-month");
    page.locator("#schedule\\:cadence").selectOption("WEEKLY");
    page.locator("#schedule\\:time").fill("08:15");
    page.locator("#schedule\\:weekdays label:has-text('Fri')").click();
    assertThat(page.locator("#schedule\\:people .ui-state-active").count()).isEqualTo(1);
    window.picture("en-report-schedule-new");
    page.locator("#schedule\\:create").click();
    page.waitForURL(url -> url.matches(".*/admin/report-schedules/[0-9a-f-]{36}"));
  }

  private static void run(Office office, Window window, String person) throws Exception {
    office.mailbox(person).empty();
    window.see("text=It has not run yet");
    window.page().locator("#acts button:has-text('Run now')").click();
    window.see("#history .badge:has-text('Done')");
    window.see("#history td:has-text('1 person')");
    window.picture("en-report-schedule");
    String link = office.mailbox(person).link();
    assertThat(link).contains("/admin/report-runs/");
    String schedule = window.page().url();
    window.open(link.substring(office.address().length()));
    window.see("#download");
    window.page().navigate(schedule);
  }

  private static void change(Window window) {
    Page page = window.page();
    page.locator("summary:has-text('Change the schedule')").click();
    assertThat(page.locator("#edit select[name='with.period']").inputValue())
        .isEqualTo("last-month");
    page.locator("#edit\\:cadence").selectOption("MONTHLY");
    page.locator("#edit\\:day").fill("31");
    page.locator("#edit\\:save").click();
    window.see("h2:has-text('On the last day of each month at 08:15')");
    page.locator("#edit\\:day").fill("77");
    page.locator("#edit\\:save").click();
    window.see("text=Choose a day of the month from 1 to 31");
  }

  private static void looksWellOnATelephone(Office office, Chromium chromium, String address)
      throws Exception {
    try (Window narrow = chromium.window(office, "ru", 360)) {
      narrow.signIn(Office.ADMINISTRATOR);
      narrow.open(address.substring(office.address().length()));
      narrow.see("text=На паузе: holidays");
      narrow.page().locator("summary:has-text('Изменить расписание')").click();
      narrow.picture("ru-report-schedule-360");
      assertThat(narrow.overflow()).isLessThanOrEqualTo(0);
      narrow.open("/admin/report-schedules");
      narrow.see("text=Books of the month");
      narrow.picture("ru-report-schedules-360");
      assertThat(narrow.overflow()).isLessThanOrEqualTo(0);
      narrow.open("/admin/report-schedules/new?report=payments-register");
      narrow.see("#schedule\\:create");
      narrow.picture("ru-report-schedule-new-360");
      assertThat(narrow.overflow()).isLessThanOrEqualTo(0);
    }
  }
}
