package io.uprava.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IntrospectedBeansTest {

  @Test
  void forgetsTheBeansOfAReleaseThatEnds() throws Exception {
    BeanInfo known = lookAt();
    assertThat(lookAt()).isSameAs(known);

    new IntrospectedBeans().contextDestroyed(null);

    assertThat(lookAt()).isNotSameAs(known);
  }

  @Test
  void forgetsWhatOtherThreadsOfTheServerLookedAt() throws Exception {
    ThreadGroup requests = new ThreadGroup("requests");
    ExecutorService pool =
        Executors.newSingleThreadExecutor(task -> new Thread(requests, task, "request"));
    try {
      BeanInfo known = pool.submit(IntrospectedBeansTest::lookAt).get();
      assertThat(pool.submit(IntrospectedBeansTest::lookAt).get()).isSameAs(known);

      new IntrospectedBeans().contextDestroyed(null);

      assertThat(pool.submit(IntrospectedBeansTest::lookAt).get()).isNotSameAs(known);
    } finally {
      pool.shutdownNow();
    }
  }

  private static BeanInfo lookAt() throws IntrospectionException {
    return Introspector.getBeanInfo(MenuEntry.class);
  }
}
