package io.uprava.dashboard.rest;

import io.uprava.common.rest.InvalidFields;
import io.uprava.common.rest.QueryFields;
import io.uprava.common.time.Interval;
import io.uprava.dashboard.service.DashboardService;
import io.uprava.dashboard.service.DashboardView;
import io.uprava.payments.service.PaymentFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of a period for staff and for keys with payments:read. */
@Path("admin/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
@ApplicationScoped
public class DashboardResource {

  private static final int USUAL_DAYS = 30;

  @Inject DashboardService service;
  @Inject PaymentFigures payments;

  /**
   * How the kept figures compare with the payments.
   *
   * @param differences figures that are not what the payments add up to
   */
  public record FigureCheck(long differences) {}

  /**
   * @throws InvalidFields when a day or the interval cannot be read
   */
  @GET
  @Operation(
      operationId = "getDashboard",
      summary = "Payments by interval and state and by interval and currency, sign-ins, and health")
  public DashboardView view(
      @QueryParam("from") @Parameter(description = "first day", example = "2026-01-01") String from,
      @QueryParam("to")
          @Parameter(description = "last day, today when not given", example = "2026-01-31")
          String to,
      @QueryParam("interval")
          @Parameter(
              description =
                  "day or week, weeks counted from the first day; without it weeks for more than 92"
                      + " days",
              example = "week")
          String interval) {
    QueryFields fields = new QueryFields();
    LocalDate first = fields.day("from", from);
    LocalDate last = fields.day("to", to);
    Interval each = fields.constant("interval", interval, Interval.class);
    fields.refuseFaults();
    LocalDate end = last == null ? service.today() : last;
    return service.view(first == null ? end.minusDays(USUAL_DAYS - 1) : first, end, each);
  }

  @GET
  @Path("check")
  @Operation(
      operationId = "checkDashboard",
      summary = "Compare the figures with all payments, which reads every one of them")
  public FigureCheck check() {
    return new FigureCheck(payments.differences());
  }
}
