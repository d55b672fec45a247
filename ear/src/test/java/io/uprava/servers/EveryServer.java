package io.uprava.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The servers of a test one after the other, or those that {@code uprava.servers} names, each
 * started when its turn comes for the first time. Which one is next is decided when the one before
 * is done, so that tests that run side by side do not queue for a server while another is idle.
 */
final class EveryServer implements ArgumentsProvider, AnnotationConsumer<OnEveryServer> {

  private ServerKind[] wanted;

  @Override
  public void accept(OnEveryServer test) {
    wanted = test.value();
  }

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Servers servers = Servers.of(context);
    List<ServerKind> left = new ArrayList<>(List.of(wanted));
    String named = System.getProperty("uprava.servers", "");
    left.removeIf(kind -> !named.isEmpty() && !List.of(named.split(",")).contains(kind.folder()));
    return Stream.generate(() -> Arguments.of(servers.get(servers.idlest(left))))
        .limit(left.size());
  }
}
