package io.uprava.servers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The servers of a test one after the other, or those that {@code uprava.servers} names, each
 * started when its turn comes for the first time. Each test begins with another one, so that those
 * that run side by side do not queue for the first.
 */
final class EveryServer implements ArgumentsProvider, AnnotationConsumer<OnEveryServer> {

  private static final AtomicInteger BEGINNINGS = new AtomicInteger();

  private ServerKind[] wanted;

  @Override
  public void accept(OnEveryServer test) {
    wanted = test.value();
  }

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Servers servers = Servers.of(context);
    List<ServerKind> kinds = new ArrayList<>(List.of(wanted));
    String named = System.getProperty("uprava.servers", "");
    kinds.removeIf(kind -> !named.isEmpty() && !List.of(named.split(",")).contains(kind.folder()));
    Collections.rotate(kinds, BEGINNINGS.getAndIncrement());
    return kinds.stream().map(kind -> Arguments.of(servers.get(kind)));
  }
}
