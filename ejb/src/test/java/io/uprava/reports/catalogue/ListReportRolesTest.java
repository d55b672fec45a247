package io.uprava.reports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.audit.service.AuditFilter;
import io.uprava.audit.service.AuditService;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.report.ConnectionOperationsReport;
import io.uprava.connections.report.ConnectionsReport;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.repository.ConnectionOperationFilter;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionLog;
import io.uprava.integrations.report.InboundEventsReport;
import io.uprava.integrations.report.OutgoingDeliveriesReport;
import io.uprava.integrations.report.WebhookSubscriptionsReport;
import io.uprava.integrations.repository.WebhookDeliveryFilter;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.service.WebhookDeliveryService;
import io.uprava.integrations.service.WebhookEventService;
import io.uprava.integrations.service.WebhookSubscriptionService;
import io.uprava.notifications.repository.MailFilter;
import io.uprava.notifications.service.MailOutboxService;
import io.uprava.payments.report.PaymentsRegister;
import io.uprava.payments.report.StripeReconciliation;
import io.uprava.payments.repository.GapFilter;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.service.PaymentDirectory;
import io.uprava.payments.service.ReconciliationService;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.service.ApiKeyService;
import io.uprava.users.service.SignInHistoryService;
import io.uprava.users.service.UserDirectory;
import io.uprava.users.service.UserImportService;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListReportRolesTest {

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(new PaymentsRegister(), PaymentDirectory.class, PaymentFilter.class),
        Arguments.of(new StripeReconciliation(), ReconciliationService.class, GapFilter.class),
        Arguments.of(new UsersReport(), UserDirectory.class, UserFilter.class),
        Arguments.of(new UsersForImport(), UserDirectory.class, UserFilter.class),
        Arguments.of(new UserImportsReport(), UserImportService.class, null),
        Arguments.of(new ApiKeysReport(), ApiKeyService.class, null),
        Arguments.of(new SignInsReport(), SignInHistoryService.class, SignInEventFilter.class),
        Arguments.of(new AuditExtract(), AuditService.class, AuditFilter.class),
        Arguments.of(new MailsReport(), MailOutboxService.class, MailFilter.class),
        Arguments.of(
            new ConnectionsReport(Clock.systemUTC()),
            ConnectionDirectory.class,
            ConnectionFilter.class),
        Arguments.of(
            new ConnectionOperationsReport(), ConnectionLog.class, ConnectionOperationFilter.class),
        Arguments.of(
            new InboundEventsReport(), WebhookEventService.class, WebhookEventFilter.class),
        Arguments.of(
            new OutgoingDeliveriesReport(),
            WebhookDeliveryService.class,
            WebhookDeliveryFilter.class),
        Arguments.of(new WebhookSubscriptionsReport(), WebhookSubscriptionService.class, null));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void whoMaySeeAListMayExportItAndNobodyElse(Report report, Class<?> service, Class<?> filter)
      throws NoSuchMethodException {
    Method list =
        filter == null
            ? service.getMethod("list", PageRequest.class)
            : service.getMethod("list", filter, PageRequest.class);
    RolesAllowed allowed =
        Optional.ofNullable(list.getAnnotation(RolesAllowed.class))
            .orElseGet(() -> service.getAnnotation(RolesAllowed.class));

    assertThat(report).isInstanceOf(ListReport.class);
    assertThat(report.roles()).containsExactlyInAnyOrder(allowed.value());
  }
}
