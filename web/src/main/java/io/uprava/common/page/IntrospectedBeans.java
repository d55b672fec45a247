package io.uprava.common.page;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.beans.Introspector;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the JDK remembers of the classes that pages name: it keeps them, and with them a release
 * that was taken away, until memory is short.
 */
@WebListener
public class IntrospectedBeans implements ServletContextListener {

  /** {@inheritDoc} Other applications of the server have their beans looked at once more. */
  @Override
  public void contextDestroyed(ServletContextEvent event) {
    threadGroups().forEach(IntrospectedBeans::forgetIn);
  }

  /**
   * {@link Introspector} remembers apart for each group of threads, and forgets for its caller's.
   */
  private static void forgetIn(ThreadGroup group) {
    try {
      Thread forgetting = new Thread(group, Introspector::flushCaches, "uprava-introspected-beans");
      forgetting.start();
      forgetting.join();
    } catch (IllegalThreadStateException ended) {
      // With the group went what was remembered for it.
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<ThreadGroup> threadGroups() {
    ThreadGroup first =
        Stream.iterate(
                Thread.currentThread().getThreadGroup(), Objects::nonNull, ThreadGroup::getParent)
            .reduce((child, parent) -> parent)
            .orElseThrow();
    ThreadGroup[] others = new ThreadGroup[2 * first.activeGroupCount()];
    first.enumerate(others);
    return Stream.concat(Stream.of(first), Stream.of(others)).filter(Objects::nonNull).toList();
  }
}
