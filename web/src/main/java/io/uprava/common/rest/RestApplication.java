package io.uprava.common.rest;

import io.uprava.audit.rest.AuditResource;
import io.uprava.backups.rest.VaultBackupsResource;
import io.uprava.backups.rest.VaultRestoresResource;
import io.uprava.clients.rest.ClientsResource;
import io.uprava.clients.rest.ContactImportsResource;
import io.uprava.connections.rest.ConnectLinksResource;
import io.uprava.connections.rest.ConsentResource;
import io.uprava.connections.rest.DisableHookResource;
import io.uprava.connections.rest.IntegrationActsResource;
import io.uprava.connections.rest.IntegrationImportResource;
import io.uprava.connections.rest.IntegrationProxyResource;
import io.uprava.connections.rest.IntegrationTalesResource;
import io.uprava.connections.rest.IntegrationsResource;
import io.uprava.connections.rest.VaultResource;
import io.uprava.dashboard.rest.DashboardResource;
import io.uprava.filters.rest.SavedFiltersResource;
import io.uprava.integrations.rest.WebhookDeliveriesResource;
import io.uprava.integrations.rest.WebhookEventsResource;
import io.uprava.integrations.rest.WebhookSubscriptionActsResource;
import io.uprava.integrations.rest.WebhookSubscriptionsResource;
import io.uprava.notifications.rest.MailOutboxResource;
import io.uprava.payments.rest.OwnPaymentsResource;
import io.uprava.payments.rest.PaymentActsResource;
import io.uprava.payments.rest.PaymentLinkResource;
import io.uprava.payments.rest.PaymentListResource;
import io.uprava.payments.rest.PaymentsResource;
import io.uprava.payments.rest.ReconciliationResource;
import io.uprava.payments.rest.RefundsResource;
import io.uprava.payments.rest.StripeWebhookResource;
import io.uprava.reports.rest.OwnReportsResource;
import io.uprava.reports.rest.ReportRunListResource;
import io.uprava.reports.rest.ReportRunsResource;
import io.uprava.reports.rest.ReportScheduleActsResource;
import io.uprava.reports.rest.ReportSchedulesResource;
import io.uprava.reports.rest.ReportsResource;
import io.uprava.users.rest.ApiKeysResource;
import io.uprava.users.rest.AuthResource;
import io.uprava.users.rest.ConfirmationsResource;
import io.uprava.users.rest.LogoutResource;
import io.uprava.users.rest.OwnSessionsResource;
import io.uprava.users.rest.ProfileResource;
import io.uprava.users.rest.SignInsResource;
import io.uprava.users.rest.UserAccessResource;
import io.uprava.users.rest.UserExportResource;
import io.uprava.users.rest.UserImportErrorsResource;
import io.uprava.users.rest.UserImportsResource;
import io.uprava.users.rest.UsersResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API; its classes are named so that the webhooks' application beside it stays apart. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Uprava",
            version = "1",
            description =
                "JSON in snake_case, times in UTC, ids are UUIDv7. Errors are RFC 9457 problems, in"
                    + " Russian or English by Accept-Language. Every path answers with and without"
                    + " the trailing slash."),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "An access token of /api/auth/login/, or an API key")
@ApplicationPath("/api")
@ApplicationScoped
public class RestApplication extends Application {

  private static final List<Class<?>> CONVENTIONS =
      List.of(
          SnakeCaseJson.class,
          BodyLimitFilter.class,
          RateLimitFilter.class,
          SignedInFilter.class,
          IdempotencyFilter.class,
          DomainExceptionMapper.class,
          ConstraintViolationMapper.class,
          WebApplicationMapper.class,
          ProcessingMapper.class,
          EjbExceptionMapper.class,
          UnexpectedMapper.class);

  private static final List<Class<?>> RESOURCES =
      List.of(
          HealthResource.class,
          MigrationsResource.class,
          MailOutboxResource.class,
          AuthResource.class,
          LogoutResource.class,
          ProfileResource.class,
          OwnSessionsResource.class,
          ConfirmationsResource.class,
          UsersResource.class,
          UserAccessResource.class,
          UserExportResource.class,
          UserImportsResource.class,
          UserImportErrorsResource.class,
          SignInsResource.class,
          ApiKeysResource.class,
          AuditResource.class,
          WebhookEventsResource.class,
          PaymentsResource.class,
          DashboardResource.class,
          PaymentListResource.class,
          PaymentActsResource.class,
          RefundsResource.class,
          OwnPaymentsResource.class,
          PaymentLinkResource.class,
          ReconciliationResource.class,
          StripeWebhookResource.class,
          WebhookSubscriptionsResource.class,
          WebhookSubscriptionActsResource.class,
          WebhookDeliveriesResource.class,
          SavedFiltersResource.class,
          IntegrationsResource.class,
          IntegrationActsResource.class,
          IntegrationImportResource.class,
          IntegrationTalesResource.class,
          IntegrationProxyResource.class,
          DisableHookResource.class,
          ContactImportsResource.class,
          ClientsResource.class,
          ConsentResource.class,
          VaultBackupsResource.class,
          VaultRestoresResource.class,
          ConnectLinksResource.class,
          VaultResource.class,
          ReportsResource.class,
          ReportRunsResource.class,
          OwnReportsResource.class,
          ReportRunListResource.class,
          ReportSchedulesResource.class,
          ReportScheduleActsResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(CONVENTIONS);
    classes.addAll(RESOURCES);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
