package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.mail.CaughtMail;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports that two nodes of one database run by themselves. */
final class ScheduledReports {

  private static final String SCHEDULES = "/api/report-schedules/";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern LINK =
      Pattern.compile("(?m)^https?://[^/]+(/admin/report-runs/(\\S+))$");
  private static final int MANY = 4;

  private final Server one;
  private final Server two;
  private final Person owner;
  private final Person reader;

  ScheduledReports(Server one, Server two) throws Exception {
    this.one = one;
    this.two = two;
    owner = Person.administrator(one).signIn();
    reader = Person.registered(one);
    one.database()
        .execute(
            "INSERT INTO user_role (user_id, role) VALUES ('%s', 'ACCOUNTANT')"
                .formatted(reader.id()));
    reader.signIn();
  }

  /** Makes schedules, of which both nodes learn at the same time that they are due. */
  void arriveOnce() throws Exception {
    for (int i = 0; i < MANY; i++) {
      schedule(i % 2 == 0 ? one : two, "Register " + i);
    }
    becomeDue();
    Patience.await("mails to both", PATIENCE, () -> mails(owner) >= MANY && mails(reader) >= MANY);

    becomeDue();
    Patience.await("they go on", PATIENCE, () -> due() == 0);
    assertThat(one.database().number("SELECT count(*) FROM report_occurrence")).isEqualTo(MANY);
    assertThat(
            one.database()
                .number(
                    "SELECT count(*) FROM report_run WHERE origin_key LIKE 'report-schedule %'"))
        .isEqualTo(MANY);
    assertThat(
            one.database()
                .number("SELECT count(*) FROM outbound_mail WHERE template = 'report-ready'"))
        .isEqualTo(2 * MANY);
    assertThat(mails(owner)).isEqualTo(MANY);
    assertThat(mails(reader)).isEqualTo(MANY);
  }

  /** Follows the link of a mail as a stranger, as the recipient, and as somebody else. */
  void openFromTheMail() throws Exception {
    Matcher link = LINK.matcher(reader.mails().get(0).text());
    assertThat(link.find()).isTrue();
    HttpResponse<String> stranger = two.client().get(link.group(1));
    assertThat(stranger.statusCode()).isEqualTo(302);
    assertThat(stranger.headers().firstValue("Location").orElseThrow())
        .contains("/login?continue=", "report-runs");

    String file = "/api/reports/runs/" + link.group(2) + "/file";
    HttpResponse<String> opened = two.client().get(file, reader.accessToken());
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    assertThat(opened.body()).contains("Received at");
    Person other = Person.registered(one);
    assertThat(one.client().get(file, other.accessToken()).statusCode()).isEqualTo(404);
  }

  private void schedule(Server server, String name) {
    HttpResponse<String> made =
        server
            .client()
            .post(
                SCHEDULES,
                owner.accessToken(),
                Json.createObjectBuilder()
                    .add("name", name)
                    .add("report", "inbound-events")
                    .add("parameters", Json.createObjectBuilder().add("period", "yesterday"))
                    .add("format", "csv")
                    .add("language", "en")
                    .add("cadence", "daily")
                    .add("time", "00:00")
                    .add("time_zone", "UTC")
                    .add("people", Json.createArrayBuilder().add(owner.id()).add(reader.id())));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JsonObject schedule = ApiClient.json(made);
    assertThat(schedule.getString("state")).isEqualTo("active");
    assertThat(
            server
                .client()
                .get(SCHEDULES + schedule.getString("id"), reader.accessToken())
                .statusCode())
        .isEqualTo(404);
  }

  /** Midnight of today has come for all of them in the same moment. */
  private void becomeDue() throws SQLException {
    one.database().execute("UPDATE report_schedule SET next_at = date_trunc('day', now(), 'UTC')");
  }

  private long due() throws SQLException {
    return one.database().number("SELECT count(*) FROM report_schedule WHERE next_at <= now()");
  }

  private static long mails(Person person) {
    List<CaughtMail> all = person.mails();
    return all.stream().filter(mail -> mail.subject().startsWith("Report: Register")).count();
  }
}
