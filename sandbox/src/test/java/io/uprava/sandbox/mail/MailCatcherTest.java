package io.uprava.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

  @TempDir Path folder;

  private MailCatcher catcher;

  @BeforeEach
  void start() throws IOException {
    catcher = new MailCatcher(folder, 0, 0);
  }

  @AfterEach
  void stop() {
    catcher.close();
  }

  @Test
  void servesNewestFirst() throws Exception {
    send("anna@example.org", "first", "1", "<p>1</p>");
    send("anna@example.org", "second", "2", "<p>2</p>");
    JsonArray mails = mails("");
    assertThat(mails).hasSize(2);
    assertThat(mails.getJsonObject(0).getString("subject")).isEqualTo("second");
    assertThat(mails.getJsonObject(1).getString("subject")).isEqualTo("first");
  }

  @Test
  void servesOnlyTheMailsOfTheRecipientAskedFor() throws Exception {
    send("anna@example.org", "for Anna", "1", "<p>1</p>");
    send("boris@example.org", "for Boris", "2", "<p>2</p>");
    JsonArray mails = mails("?to=Anna%40example.org");
    assertThat(mails).hasSize(1);
    assertThat(mails.getJsonObject(0).getString("to")).isEqualTo("anna@example.org");
    assertThat(mails("?to=nobody%40example.org")).isEmpty();
  }

  @Test
  void tellsBothPartsAndTheTimeOfArrival() throws Exception {
    send("anna@example.org", "Код для входа", "Ваш код: 123456", "<b>Ваш код: 123456</b>");
    JsonObject mail = mails("").getJsonObject(0);
    assertThat(mail.getString("subject")).isEqualTo("Код для входа");
    assertThat(mail.getString("text")).isEqualTo("Ваш код: 123456");
    assertThat(mail.getString("html")).isEqualTo("<b>Ваш код: 123456</b>");
    assertThat(Instant.parse(mail.getString("received_at")))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void keepsMailsOverARestart() throws Exception {
    send("anna@example.org", "kept", "1", "<p>1</p>");
    JsonArray before = mails("");
    catcher.close();
    start();
    assertThat(mails("")).isEqualTo(before);
  }

  @Test
  void forgetsOnDelete() throws Exception {
    send("anna@example.org", "one", "1", "<p>1</p>");
    send("boris@example.org", "two", "2", "<p>2</p>");
    assertThat(request("DELETE", "/api/messages?to=anna@example.org").statusCode()).isEqualTo(204);
    assertThat(mails("")).hasSize(1);
    request("DELETE", "/api/messages");
    assertThat(mails("")).isEmpty();
  }

  @Test
  void showsMarkupOfAMailOnlyInsideAFrameThatRunsNothing() throws Exception {
    send("anna@example.org", "<script>alert(1)</script>", "<i>", "<script>alert(2)</script>");
    String list = request("GET", "/").body();
    assertThat(list).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    String id = mails("").getJsonObject(0).getString("id");
    String page = request("GET", "/messages/" + id).body();
    assertThat(page).contains("<iframe sandbox src=").doesNotContain("<script>alert");
    HttpResponse<String> frame = request("GET", "/messages/" + id + "/html");
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("sandbox; default-src 'none'");
  }

  @Test
  void pageIsOfUseWithoutAnyMail() throws Exception {
    assertThat(request("GET", "/").body()).contains("No mail yet");
  }

  private void send(String to, String subject, String text, String html) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(catcher.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("uprava@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    MimeBodyPart marked = new MimeBodyPart();
    marked.setText(html, "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, marked));
    Transport.send(message);
  }

  private JsonArray mails(String query) throws IOException, InterruptedException {
    String body = request("GET", "/api/messages" + query).body();
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readArray();
    }
  }

  private HttpResponse<String> request(String method, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + catcher.httpPort() + path);
    HttpRequest request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
