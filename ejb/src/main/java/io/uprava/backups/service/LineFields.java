package io.uprava.backups.service;

import io.uprava.common.secret.Secret;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Fields of an object of a backup, by their kind; null stays null. */
record LineFields(Map<?, ?> values) {

  String text(String name) {
    return as(name, Function.identity());
  }

  UUID id(String name) {
    return as(name, UUID::fromString);
  }

  Instant instant(String name) {
    return as(name, Instant::parse);
  }

  Secret secret(String name) {
    return as(name, Secret::new);
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  List<String> texts(String name) {
    return items(name).stream().map(Object::toString).toList();
  }

  List<LineFields> objects(String name) {
    return items(name).stream().map(item -> new LineFields((Map<?, ?>) item)).toList();
  }

  private Collection<?> items(String name) {
    return (Collection<?>) values.get(name);
  }

  private <T> T as(String name, Function<String, T> reading) {
    Object value = values.get(name);
    return value == null ? null : reading.apply(value.toString());
  }
}
