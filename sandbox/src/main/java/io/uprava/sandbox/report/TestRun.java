package io.uprava.sandbox.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What one test class came to, read from the report Surefire or Failsafe wrote.
 *
 * @param suite unit, services, servers or pages
 * @param server where the tests ran, "-" when without one
 * @param name the test class
 * @param failed failures and errors
 */
record TestRun(
    String suite, String server, String name, int tests, int failed, int skipped, double seconds) {

  /** All reports under {@code home}. */
  static List<TestRun> readAll(Path home) throws IOException {
    try (Stream<Path> paths = Files.find(home, 8, (path, attributes) -> isReport(path))) {
      return paths.sorted(Comparator.naturalOrder()).map(path -> read(home, path)).toList();
    }
  }

  private static boolean isReport(Path path) {
    return path.toString()
        .replace('\\', '/')
        .matches(".*/target/(surefire|failsafe)-reports[^/]*/(.*/)?TEST-[^/]+\\.xml");
  }

  private static TestRun read(Path home, Path report) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element root = factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
      String name = root.getAttribute("name");
      String place = home.relativize(report).toString();
      String suite = suite(place, name);
      return new TestRun(
          suite,
          server(suite, place + name),
          name,
          number(root, "tests"),
          number(root, "failures") + number(root, "errors"),
          number(root, "skipped"),
          Double.parseDouble(root.getAttribute("time").replace(",", "")));
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      return new TestRun("unit", "-", report + ": " + unreadable.getMessage(), 1, 1, 0, 0);
    }
  }

  private static int number(Element root, String attribute) {
    String value = root.getAttribute(attribute);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }

  private static String suite(String place, String name) {
    if (place.contains("surefire-reports")) {
      return "unit";
    }
    if (name.startsWith("io.uprava.pages.")) {
      return "pages";
    }
    return name.startsWith("io.uprava.servers.") ? "servers" : "services";
  }

  private static String server(String suite, String place) {
    String hint = place.toLowerCase(Locale.ROOT).replace("-", "");
    if (suite.equals("unit")) {
      return "-";
    }
    if (hint.contains("wildfly")) {
      return "WildFly";
    }
    return hint.contains("payaraserver") ? "Payara Server" : "Payara Micro";
  }
}
