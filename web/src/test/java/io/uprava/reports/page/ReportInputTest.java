package io.uprava.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.page.ActiveLocale;
import io.uprava.reports.catalogue.ParameterType;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.service.ReportChoiceView;
import io.uprava.reports.service.ReportParameterView;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportInputTest {

  private static final ReportParameterView PERIOD =
      parameter("period", ParameterType.PERIOD, "this-month", "this-month", "last-month");
  private static final ReportParameterView STATUS =
      parameter("status", ParameterType.ANY_OF, null, "paid", "failed");
  private static final ReportParameterView CLIENT = parameter("client", ParameterType.TEXT, null);
  private static final List<ReportParameterView> ALL = List.of(PERIOD, STATUS, CLIENT);

  private final Map<String, String[]> sent = new HashMap<>();
  private final ReportInput input = new ReportInput();

  ReportInputTest() {
    input.request = request();
    input.clock = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    input.locale =
        new ActiveLocale() {
          @Override
          public ZoneId zone() {
            return ZoneOffset.UTC;
          }
        };
  }

  @Test
  void takesNothingWhereNothingIsSent() {
    send("with.client", " ");
    assertThat(input.given(ALL)).isEmpty();
    assertThat(input.format()).isEqualTo(ReportFormat.CSV);
  }

  @Test
  void joinsWhatIsTickedAndPutsTwoDaysTogether() {
    send("with.status", "paid", "failed");
    send("with.period", "days");
    send("with.period.from", "2026-01-05");
    send("with.period.to", "2026-01-07");
    send("with.client", " Anna ");
    send("with.unknown", "x");
    assertThat(input.given(ALL))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("status", "paid,failed", "period", "2026-01-05/2026-01-07", "client", "Anna"));
  }

  @Test
  void offersTheDaysOfTheNamedPeriodForChanging() {
    ReportField period = input.fields(ALL).get(0);
    assertThat(period.value()).isEqualTo("this-month");
    assertThat(period.custom()).isFalse();
    assertThat(period.from()).isEqualTo("2026-02-01");
    assertThat(period.to()).isEqualTo("2026-02-28");
  }

  @Test
  void showsTheChoicesOfARunAgain() {
    String address =
        input.address(
            "payments-register",
            Map.of("period", "2026-01-05/2026-01-07", "status", "PAID"),
            ReportFormat.PDF);
    for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
      String[] parts = URLDecoder.decode(pair, StandardCharsets.UTF_8).split("=");
      send(parts[0], parts[1]);
    }
    List<ReportField> fields = input.fields(ALL);
    assertThat(address).startsWith("/home/admin/reports/payments-register?");
    assertThat(fields.get(0).custom()).isTrue();
    assertThat(fields.get(0).from()).isEqualTo("2026-01-05");
    assertThat(fields.get(1).chosen("paid")).isTrue();
    assertThat(fields.get(1).chosen("failed")).isFalse();
    assertThat(fields.get(2).value()).isEmpty();
    assertThat(input.format()).isEqualTo(ReportFormat.PDF);
  }

  @Test
  void keepsDaysThatCannotBeReadForTheirAuthor() {
    send("with.period", "days");
    send("with.period.from", "2026-02-01");
    send("with.period.to", "2026-01-01");
    ReportField sentApart = input.fields(ALL).get(0);
    assertThat(sentApart.custom()).isTrue();
    assertThat(sentApart.from()).isEqualTo("2026-02-01");
    assertThat(sentApart.to()).isEqualTo("2026-01-01");

    send("with.period", "2026-02-01/2026-01-01");
    assertThat(input.fields(ALL).get(0)).isEqualTo(sentApart);
  }

  private void send(String name, String... values) {
    sent.put(name, values);
  }

  private static ReportParameterView parameter(
      String name, ParameterType type, String usual, String... choices) {
    return new ReportParameterView(
        name,
        name,
        type,
        usual != null,
        usual,
        List.of(choices).stream().map(value -> new ReportChoiceView(value, value)).toList());
  }

  private HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getParameterValues" -> sent.get(arguments[0].toString());
                  case "getParameter" ->
                      sent.containsKey(arguments[0].toString())
                          ? sent.get(arguments[0].toString())[0]
                          : null;
                  case "getContextPath" -> "/home";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
