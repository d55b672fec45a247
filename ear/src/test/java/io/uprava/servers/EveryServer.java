package io.uprava.servers;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The three servers one after the other, each started when its turn comes for the first time. */
final class EveryServer implements ArgumentsProvider {

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Servers servers = Servers.of(context);
    return Arrays.stream(ServerKind.values()).map(kind -> Arguments.of(servers.get(kind)));
  }
}
