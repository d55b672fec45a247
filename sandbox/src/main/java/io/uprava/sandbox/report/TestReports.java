package io.uprava.sandbox.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the reports Surefire and Failsafe wrote. */
final class TestReports {

  private static final List<String> OTHER_SERVERS = List.of("WildFly", "Payara Server");

  private final Path home;

  TestReports(Path home) {
    this.home = home;
  }

  /** Each test of each report of the checkout. */
  List<TestRun> read() throws IOException {
    List<TestRun> runs = new ArrayList<>();
    try (Stream<Path> paths = Files.find(home, 8, (path, attributes) -> isReport(path))) {
      paths.sorted().forEach(path -> runs.addAll(read(path)));
    }
    return runs;
  }

  private static boolean isReport(Path path) {
    return path.toString()
        .matches(".*/target/(surefire|failsafe)-reports[^/]*/(.*/)?TEST-[^/]+\\.xml");
  }

  private List<TestRun> read(Path report) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element root = factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
      return cases(root, home.relativize(report).toString());
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      String name = report + ": " + unreadable.getMessage();
      return List.of(new TestRun("unit", "-", name, 1, 1, 0, 0));
    }
  }

  private static List<TestRun> cases(Element root, String place) {
    List<TestRun> runs = new ArrayList<>();
    NodeList cases = root.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String name = testClass(test, root);
      String suite = suite(place, name);
      String server = server(suite, place + " " + name + " " + test.getAttribute("name"));
      int failed = count(test, "failure") + count(test, "error") > 0 ? 1 : 0;
      int skipped = Math.min(1, count(test, "skipped"));
      runs.add(new TestRun(suite, server, name, 1, failed, skipped, seconds(test)));
    }
    return runs;
  }

  /** The report of a class may hold tests of another that ran beside it. */
  private static String testClass(Element test, Element report) {
    String own = test.getAttribute("classname");
    return own.isEmpty() ? report.getAttribute("name") : own;
  }

  private static int count(Element test, String tag) {
    return test.getElementsByTagName(tag).getLength();
  }

  private static double seconds(Element test) {
    String time = test.getAttribute("time").replace(",", "");
    return time.isEmpty() ? 0 : Double.parseDouble(time);
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

  private static String server(String suite, String hints) {
    if (suite.equals("unit")) {
      return "-";
    }
    String plain = plain(hints);
    return OTHER_SERVERS.stream()
        .filter(server -> plain.contains(plain(server)))
        .findFirst()
        .orElse("Payara Micro");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
