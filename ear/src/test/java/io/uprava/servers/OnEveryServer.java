package io.uprava.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A test that is run on each of the servers and takes a {@link Server}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(EveryServer.class)
@ExtendWith(InTurn.class)
@interface OnEveryServer {

  /** The servers it is for. */
  ServerKind[] value() default {
    ServerKind.PAYARA_SERVER, ServerKind.WILDFLY, ServerKind.PAYARA_MICRO
  };
}
