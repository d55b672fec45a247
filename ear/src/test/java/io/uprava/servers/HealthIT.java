package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

class HealthIT {

  @OnEveryServer
  void isUpAndNamesItsChecks(Server server) {
    HttpResponse<String> health = server.client().get("/api/health/");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"status\":\"UP\"", "\"database\"", "\"migrations\"");
  }

  @OnEveryServer
  void tellsNobodyWhichServerAnswers(Server server) {
    for (String path : new String[] {"/api/health/", "/", "/no/such/page"}) {
      HttpResponse<String> answer = server.client().get(path);

      assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
      assertThat(answer.body()).doesNotContainIgnoringCase("wildfly", "6.2025", "undertow");
    }
  }
}
