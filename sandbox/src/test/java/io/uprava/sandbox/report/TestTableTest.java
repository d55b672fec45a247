package io.uprava.sandbox.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTableTest {

  @TempDir Path home;

  @Test
  void sortsReportsIntoSuites() throws IOException {
    report("ejb/target/surefire-reports", "io.uprava.users.UserTest", 5, 0, 1);
    report("web/target/failsafe-reports", "io.uprava.users.SignInIT", 3, 0, 0);
    report("ear/target/failsafe-reports", "io.uprava.servers.HealthIT", 2, 0, 0);
    report("ear/target/failsafe-reports", "io.uprava.pages.SignInPagesIT", 4, 0, 0);
    assertThat(new TestReports(home).read())
        .extracting(TestRun::suite)
        .containsOnly("unit", "services", "servers", "pages");
    assertThat(print(List.of())).endsWith("13 passed, 0 failed, 1 skipped\n");
    assertThat(table(List.of()).good()).isTrue();
  }

  @Test
  void findsTheServerInTheNameOfATest() throws IOException {
    write(
        "ear/target/failsafe-reports",
        "io.uprava.servers.HealthIT",
        "<testcase name='isUp Payara Server'/><testcase name='isUp WildFly'/>"
            + "<testcase name='isUp Payara Micro'/>");
    assertThat(new TestReports(home).read())
        .extracting(TestRun::server)
        .containsExactly("Payara Server", "WildFly", "Payara Micro");
  }

  @Test
  void namesTheClassThatFailed() throws IOException {
    report("ejb/target/surefire-reports", "io.uprava.users.UserTest", 5, 2, 0);
    assertThat(print(List.of()))
        .contains("failed: io.uprava.users.UserTest")
        .endsWith("3 passed, 2 failed, 0 skipped\n");
    assertThat(table(List.of()).good()).isFalse();
  }

  @Test
  void isNotContentWithoutTests() throws IOException {
    assertThat(table(List.of()).good()).isFalse();
    report("ejb/target/surefire-reports", "io.uprava.users.UserTest", 1, 0, 1);
    assertThat(table(List.of()).good()).as("all skipped").isFalse();
    report("ejb/target/surefire-reports", "io.uprava.users.RoleTest", 1, 0, 0);
    assertThat(table(List.of("unit")).good()).isTrue();
    assertThat(table(List.of("unit", "pages")).good()).as("a suite without tests").isFalse();
  }

  private TestTable table(List<String> asked) throws IOException {
    return new TestTable(new TestReports(home).read(), asked);
  }

  private String print(List<String> asked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table(asked).print(new PrintStream(bytes, true, StandardCharsets.UTF_8), 1, true);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void report(String folder, String name, int tests, int failures, int skipped)
      throws IOException {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < tests; i++) {
      String outcome = i < failures ? "<failure/>" : i < failures + skipped ? "<skipped/>" : "";
      cases.append("<testcase name=\"case\" time=\"1,000.5\">" + outcome + "</testcase>");
    }
    write(folder, name, cases.toString());
  }

  private void write(String folder, String name, String cases) throws IOException {
    Path file = home.resolve(folder).resolve("TEST-" + name + ".xml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<testsuite name=\"%s\">%s</testsuite>".formatted(name, cases));
  }
}
