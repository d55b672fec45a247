package io.uprava.servers;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Lets classes run side by side while each server serves one test at a time. */
final class InTurn implements InvocationInterceptor {

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Server server = (Server) method.getArguments().get(0);
    Lane lane = Servers.of(context).lane(server);
    lane.turn().lock();
    try {
      invocation.proceed();
    } finally {
      lane.turn().unlock();
      lane.done();
    }
  }
}
