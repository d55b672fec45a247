package io.uprava.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each class of tests a workplace, which serves one class after another. A page waits for its
 * browser half of the time: two workplaces keep two processors busy.
 */
final class Offices implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(Offices.class);
  private static final int WORKPLACES = 2;

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(NAMESPACE).put(Workplace.class, pool(context).take());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Workplace taken = context.getStore(NAMESPACE).remove(Workplace.class, Workplace.class);
    if (taken != null) {
      pool(context).giveBack(taken);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Office.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Workplace workplace = context.getStore(NAMESPACE).get(Workplace.class, Workplace.class);
    return parameter.getParameter().getType() == Office.class
        ? workplace.office()
        : workplace.chromium();
  }

  /** Where anybody has worked, when nobody does any more. */
  static List<Workplace> idle(ExtensionContext context) {
    return pool(context).idle();
  }

  private static Pool pool(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Pool.class, key -> new Pool(), Pool.class);
  }

  /** The application and a browser that looks at it. */
  record Workplace(Office office, Chromium chromium) {

    static Workplace number(int number) {
      try {
        return new Workplace(new Office(Integer.toString(number)), new Chromium());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }

    void close() {
      try {
        office.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static final class Pool {

    private final Semaphore free = new Semaphore(WORKPLACES, true);
    private final Deque<Workplace> idle = new ArrayDeque<>();
    private int begun;

    Workplace take() {
      free.acquireUninterruptibly();
      try {
        return next();
      } catch (RuntimeException failure) {
        free.release();
        throw failure;
      }
    }

    void giveBack(Workplace workplace) {
      synchronized (this) {
        idle.push(workplace);
      }
      free.release();
    }

    synchronized List<Workplace> idle() {
      return List.copyOf(idle);
    }

    private Workplace next() {
      int number;
      synchronized (this) {
        if (!idle.isEmpty()) {
          return idle.pop();
        }
        number = ++begun;
      }
      Workplace workplace = Workplace.number(number);
      Runtime.getRuntime().addShutdownHook(new Thread(workplace::close));
      return workplace;
    }
  }
}
