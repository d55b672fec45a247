package io.uprava.common.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Stands in the addresses of style sheets and scripts, so that browsers keep them for long and
 * still take those of a new release at once; the same on every node of a release.
 */
@Named("assets")
@ApplicationScoped
public class AssetVersion {

  private static final List<String> FILES =
      List.of(
          "/resources/css/uprava.css",
          "/resources/js/uprava.js",
          "/resources/images/mark.svg",
          "/resources/primefaces-uprava/theme.css");

  @Inject ServletContext application;

  private String version;

  @PostConstruct
  void read() {
    CRC32 sum = new CRC32();
    for (String file : FILES) {
      try (InputStream in = application.getResourceAsStream(file)) {
        sum.update(in.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    version = Long.toHexString(sum.getValue());
  }

  public String getVersion() {
    return version;
  }
}
