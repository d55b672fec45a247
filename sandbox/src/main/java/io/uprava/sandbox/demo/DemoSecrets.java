package io.uprava.sandbox.demo;

import io.uprava.sandbox.secrets.RowCipher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.UUID;

/** What the database cannot invent: links that open, and secrets that can be read. */
final class DemoSecrets {

  private static final String PAYMENTS = "SELECT id FROM payment ORDER BY id";
  private static final int SECRET_BYTES = 32;

  private DemoSecrets() {}

  static void write(Connection connection, RowCipher cipher) throws SQLException {
    SecureRandom random = new SecureRandom();
    try (Statement statement = connection.createStatement();
        ResultSet payments = statement.executeQuery(PAYMENTS);
        PreparedStatement link =
            connection.prepareStatement(
                "UPDATE payment SET link_hash = ?, link_cipher = ? WHERE id = ?")) {
      while (payments.next()) {
        UUID id = payments.getObject(1, UUID.class);
        String token = drawn(random);
        link.setBytes(1, hash(token));
        link.setBytes(2, cipher.encrypt(id, token));
        link.setObject(3, id);
        link.addBatch();
      }
      link.executeBatch();
    }
    secrets(connection, cipher, random);
  }

  private static void secrets(Connection connection, RowCipher cipher, SecureRandom random)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet receivers = statement.executeQuery("SELECT id FROM webhook_subscription");
        PreparedStatement secret =
            connection.prepareStatement(
                "UPDATE webhook_subscription SET secret = ? WHERE id = ?")) {
      while (receivers.next()) {
        UUID id = receivers.getObject(1, UUID.class);
        secret.setBytes(1, cipher.encrypt(id, "whsec_" + drawn(random)));
        secret.setObject(2, id);
        secret.executeUpdate();
      }
    }
  }

  private static String drawn(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
