package io.uprava.reports.page;

import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageInput;
import io.uprava.reports.catalogue.ParameterType;
import io.uprava.reports.catalogue.ReportPeriod;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.service.ReportParameterView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a form of parameters sends, by GET or POST, and the same as an address. A period is its
 * name, or {@code days} beside two dates; what belongs to no parameter is not looked at.
 */
@Named
@RequestScoped
public class ReportInput {

  private static final String PREFIX = "with.";
  private static final String FROM = ".from";
  private static final String TO = ".to";
  private static final String FORMAT = "file";

  @Inject HttpServletRequest request;
  @Inject PageInput input;
  @Inject ActiveLocale locale;
  @Inject Clock clock;

  /** Key of the report that is to run, or null. */
  String report() {
    return input.text("report");
  }

  /** The run that is to be repeated, or null. */
  UUID again() {
    return input.id("again");
  }

  /** What was chosen, by name of the parameter, for those services that resolve it. */
  public Map<String, String> given(List<ReportParameterView> parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    for (ReportParameterView parameter : parameters) {
      String text = text(parameter);
      if (!text.isBlank()) {
        given.put(parameter.name(), text);
      }
    }
    return given;
  }

  /** The fields of a form, with what was chosen, else the defaults. */
  public List<ReportField> fields(List<ReportParameterView> parameters) {
    return fields(parameters, Map.of());
  }

  /**
   * The fields of a form, with what was chosen just now, else earlier, else the defaults.
   *
   * @param before texts by name of the parameter
   */
  public List<ReportField> fields(
      List<ReportParameterView> parameters, Map<String, String> before) {
    return parameters.stream().map(one -> field(one, before.get(one.name()))).toList();
  }

  /** The format that was chosen, else the first. */
  public ReportFormat format() {
    String name = request.getParameter(FORMAT);
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElse(ReportFormat.CSV);
  }

  /** The address of the form with these choices in it. */
  public String address(String report, Map<String, String> parameters, ReportFormat format) {
    return request.getContextPath()
        + "/admin/reports/"
        + report
        + parameters.entrySet().stream()
            .map(one -> PREFIX + encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&", "?" + FORMAT + "=" + format + "&", ""));
  }

  private String text(ReportParameterView parameter) {
    String name = PREFIX + parameter.name();
    String[] sent = request.getParameterValues(name);
    if (sent == null) {
      return "";
    }
    if (parameter.type() == ParameterType.PERIOD && ReportField.DAYS.equals(sent[0])) {
      return ReportPeriod.text(day(name + FROM), day(name + TO));
    }
    return parameter.type() == ParameterType.ANY_OF ? String.join(",", sent) : sent[0].strip();
  }

  private String day(String name) {
    String sent = request.getParameter(name);
    return sent == null ? "" : sent.strip();
  }

  private ReportField field(ReportParameterView parameter, String before) {
    String text = text(parameter);
    String earlier = before == null ? parameter.defaultValue() : before;
    String usual = earlier == null ? "" : earlier;
    String name = PREFIX + parameter.name();
    String chosen = text.isBlank() ? usual : text;
    return switch (parameter.type()) {
      case PERIOD -> period(parameter, name, chosen);
      case ONE_OF, ANY_OF, FLAG ->
          new ReportField(parameter, name, split(chosen.toLowerCase(Locale.ROOT)), null, null);
      case CURRENCY ->
          new ReportField(parameter, name, List.of(chosen.toUpperCase(Locale.ROOT)), null, null);
      case TEXT, CODE, ID, AMOUNT -> new ReportField(parameter, name, List.of(chosen), null, null);
    };
  }

  private ReportField period(ReportParameterView parameter, String name, String chosen) {
    boolean named = parameter.choices().stream().anyMatch(choice -> choice.value().equals(chosen));
    String days =
        ReportPeriod.parse(chosen, LocalDate.ofInstant(clock.instant(), locale.zone()))
            .map(ReportPeriod::text)
            .orElse(chosen);
    int slash = days.indexOf('/');
    return new ReportField(
        parameter,
        name,
        List.of(named ? chosen : ReportField.DAYS),
        slash < 0 ? "" : shown(days.substring(0, slash)),
        shown(days.substring(slash + 1)));
  }

  private static String shown(String day) {
    return ReportPeriod.OPEN.equals(day) ? "" : day;
  }

  private static List<String> split(String values) {
    return values.isEmpty() ? List.of() : List.of(values.split(","));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
