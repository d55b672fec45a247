package io.uprava.users.service;

import io.uprava.common.security.ClientInfo;
import io.uprava.users.entity.Device;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Reads a User-Agent header just as far as a person needs to recognise a device in a list; browsers
 * send little more than brand and system since they froze the header.
 */
final class DeviceReading {

  private static final int LONGEST = 300;

  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg/",
          "Edge",
          "OPR/",
          "Opera",
          "YaBrowser/",
          "Yandex",
          "Firefox/",
          "Firefox",
          "Chrome/",
          "Chrome",
          "Safari/",
          "Safari",
          "curl/",
          "curl",
          "Java-http-client/",
          "Java");
  private static final Map<String, String> SYSTEMS =
      ordered(
          "Android",
          "Android",
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Windows",
          "Windows",
          "Mac OS X",
          "macOS",
          "CrOS",
          "ChromeOS",
          "Linux",
          "Linux");

  private DeviceReading() {}

  static Device of(ClientInfo client) {
    String agent = client.userAgent();
    if (agent == null || agent.isBlank()) {
      return new Device("?", null, client.ip());
    }
    String browser = first(BROWSERS, agent, agent.split("[/ ]", 2)[0]);
    String system = first(SYSTEMS, agent, "");
    String label = system.isEmpty() ? browser : browser + ", " + system;
    return new Device(cut(label), cut(agent), client.ip());
  }

  private static String first(Map<String, String> marks, String agent, String otherwise) {
    return marks.entrySet().stream()
        .filter(mark -> agent.contains(mark.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static Map<String, String> ordered(String... marksAndNames) {
    var marks = new java.util.LinkedHashMap<String, String>();
    for (int i = 0; i < marksAndNames.length; i += 2) {
      marks.put(marksAndNames[i], marksAndNames[i + 1]);
    }
    return marks;
  }
}
