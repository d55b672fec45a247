package io.uprava.testing;

import java.io.File;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one archive of all integration tests: the module, its libraries and all test classes. */
public final class Deployments {

  private static final String TEST_CLASSES = "target/test-classes";
  private static final String MODULE = "target/classes";

  /** Lets {@link AsAdmin} and others run under a principal that has the role of the same name. */
  private static final String ROLES =
      """
      <glassfish-web-app>
        <security-role-mapping>
          <role-name>ADMIN</role-name>
          <principal-name>ADMIN</principal-name>
        </security-role-mapping>
        <security-role-mapping>
          <role-name>SIGNED_IN</role-name>
          <principal-name>SIGNED_IN</principal-name>
        </security-role-mapping>
      </glassfish-web-app>
      """;

  private static final String INTERCEPTORS =
      """
      <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
        <interceptors>
          <interceptor><interceptor-class>%1$s</interceptor-class></interceptor>
        </interceptors>
        <assembly-descriptor>
          <interceptor-binding>
            <ejb-name>*</ejb-name>
            <interceptor-class>%1$s</interceptor-class>
          </interceptor-binding>
        </assembly-descriptor>
      </ejb-jar>
      """
          .formatted(RareTimersRest.class.getName());

  private Deployments() {}

  @Deployment
  public static WebArchive war() {
    return ShrinkWrap.create(WebArchive.class, "uprava-test.war")
        .addAsLibraries(exploded("ejb.jar", MODULE), exploded("test-classes.jar", TEST_CLASSES))
        .addAsLibraries(libraries())
        .addAsLibrary(holding(Assertions.class))
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsWebInfResource(new StringAsset(ROLES), "glassfish-web.xml")
        .addAsWebInfResource(new StringAsset(INTERCEPTORS), "ejb-jar.xml");
  }

  private static JavaArchive exploded(String name, String folder) {
    JavaArchive jar =
        ShrinkWrap.create(ExplodedImporter.class, name)
            .importDirectory(
                new File(folder), Filters.exclude("/META-INF/services/org.jboss.*|/arquillian.xml"))
            .as(JavaArchive.class);
    if (!jar.contains("META-INF/beans.xml")) {
      jar.addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
    }
    return jar;
  }

  private static File[] libraries() {
    return Path.of(System.getProperty("uprava.test.folder"), "lib")
        .toFile()
        .listFiles((folder, name) -> name.endsWith(".jar"));
  }

  private static File holding(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
