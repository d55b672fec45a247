package io.uprava.reports.service;

import io.uprava.common.entity.Masked;
import io.uprava.reports.catalogue.ParameterType;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.entity.ReportOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the audit remembers of an order, once or by schedule: what people typed may name somebody,
 * and the chain cannot forget, so that only its first letter stays.
 */
@ApplicationScoped
public class ReportAuditValues {

  @Inject ReportCatalogue catalogue;

  Map<String, Object> of(ReportOrder order) {
    return Map.of(
        "report",
        order.report(),
        "format",
        order.format(),
        "parameters",
        parameters(order.report(), order.parameters()));
  }

  /**
   * Parameters as people gave them, without what they typed.
   *
   * @param given JSON of names and values
   */
  Map<String, String> parameters(String report, String given) {
    Map<String, String> values = new HashMap<>(ReportRunView.texts(given));
    typed(report).forEach(name -> values.computeIfPresent(name, (key, text) -> masked(text)));
    return values;
  }

  private Stream<String> typed(String report) {
    return catalogue.find(report).stream()
        .flatMap(known -> known.parameters().stream())
        .filter(parameter -> parameter.type() == ParameterType.TEXT)
        .map(ReportParameter::name);
  }

  private static String masked(String text) {
    return text.contains("@") ? Masked.email(text) : Masked.text(text);
  }
}
