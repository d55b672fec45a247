package io.uprava.sandbox.emulator.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects by kind and id in the order they were made, kept on disk as a journal: each line is one
 * new state of one object. A start reads the journal and writes it anew with the last states only.
 */
public final class Store implements AutoCloseable {

  private final Map<String, Map<String, JsonObject>> kinds = new LinkedHashMap<>();
  private final Writer journal;

  /**
   * @param folder where the journal is, null to remember nothing after the end
   */
  public Store(Path folder) throws IOException {
    if (folder == null) {
      journal = Writer.nullWriter();
      return;
    }
    Path file = Files.createDirectories(folder).resolve("journal.jsonl");
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(this::take);
    }
    Path fresh = folder.resolve("journal.new");
    journal = Files.newBufferedWriter(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    kinds.forEach((kind, objects) -> objects.forEach((id, object) -> write(kind, id, object)));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A line that was being written when the process was killed is left out. */
  private void take(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject entry = reader.readObject();
      objects(entry.getString("kind")).put(entry.getString("id"), entry.getJsonObject("object"));
    } catch (JsonParsingException cutOff) {
      System.getLogger(Store.class.getName())
          .log(System.Logger.Level.WARNING, "left out a line of the journal that is not whole");
    }
  }

  /** Keeps the present state of an object. */
  public synchronized void put(String kind, String id, JsonObject object) {
    objects(kind).put(id, object);
    write(kind, id, object);
  }

  /** The present state of an object. */
  public synchronized Optional<JsonObject> find(String kind, String id) {
    return Optional.ofNullable(objects(kind).get(id));
  }

  /** All objects of a kind, the newest first. */
  public synchronized List<JsonObject> list(String kind) {
    List<JsonObject> found = new ArrayList<>(objects(kind).values());
    Collections.reverse(found);
    return found;
  }

  private Map<String, JsonObject> objects(String kind) {
    return kinds.computeIfAbsent(kind, unknown -> new LinkedHashMap<>());
  }

  private void write(String kind, String id, JsonObject object) {
    JsonObject entry = Fields.none().set("kind", kind).set("id", id).set("object", object).build();
    try {
      journal.write(entry + "\n");
      journal.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public synchronized void close() {
    try {
      journal.close();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
