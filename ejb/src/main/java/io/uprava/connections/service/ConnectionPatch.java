package io.uprava.connections.service;

import java.util.List;

/** What to change of a connection; null members stay. */
public record ConnectionPatch(String name, List<String> tags) {}
