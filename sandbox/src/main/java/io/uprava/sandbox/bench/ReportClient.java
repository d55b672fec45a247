package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Answer;
import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Request;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** The register of payments, asked for over REST. */
final class ReportClient {

  private static final String RUNS = "/api/reports/runs/";
  private static final int PAUSE_MILLIS = 50;

  private final TestedServer server;
  private final String token;

  ReportClient(TestedServer server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Asks for the payments of a period and is told the run. */
  String start(String format, String period) throws IOException {
    String body =
        Json.createObjectBuilder()
            .add("format", format)
            .add("language", "en")
            .add("time_zone", "UTC")
            .add("parameters", Json.createObjectBuilder().add("period", period))
            .build()
            .toString();
    byte[] request = Request.post("/api/reports/payments-register/runs/", token, body);
    return json(server.ask(request)).getString("id");
  }

  /** The run as soon as it is over; there is a file. */
  JsonObject await(String run) throws IOException, InterruptedException {
    try (HttpConnection connection = new HttpConnection(server.port())) {
      byte[] request = Request.get(RUNS + run, token);
      JsonObject found = json(connection.exchange(request));
      while (!found.getString("state").equals("succeeded")) {
        if (!found.isNull("finished_at")) {
          throw new IOException("the report ended so: " + found);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        found = json(connection.exchange(request));
      }
      return found;
    }
  }

  /** Reads the file to its end and keeps nothing of it. */
  long download(String run) throws IOException {
    URI file = URI.create("http://127.0.0.1:" + server.port() + RUNS + run + "/file");
    HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    try (InputStream body = connection.getInputStream()) {
      return body.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static JsonObject json(Answer answer) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }
}
