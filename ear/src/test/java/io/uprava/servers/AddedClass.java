package io.uprava.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A class to add to the EJB jar of a release that is already packed, as a programmer would.
 *
 * @param type needs nothing but what is in the release
 */
record AddedClass(Class<?> type) implements Addition {

  private static final Pattern EJB_JAR = Pattern.compile("(WEB-INF/lib/)?ejb(-[\\d.]+)?\\.jar");

  @Override
  public String id() {
    return type.getSimpleName();
  }

  @Override
  public void append(Path from, Path to) throws IOException {
    String entry = type.getName().replace('.', '/') + ".class";
    try (InputStream code = type.getClassLoader().getResourceAsStream(entry)) {
      byte[] content = code.readAllBytes();
      Archives.change(from, to, EJB_JAR, jar -> Archives.add(jar, entry, content));
    }
  }
}
