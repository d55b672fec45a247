package io.uprava.backups.service;

import io.uprava.backups.repository.ScratchSchemaRepository;
import io.uprava.common.error.RuleViolation;
import io.uprava.connections.service.ExportedConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Restores a backup into a scratch schema and compares what is there with what was to be. */
@ApplicationScoped
public class DrillProof {

  @Inject ScratchSchemaRepository schema;
  @Inject DrillGenerations generations;

  /**
   * @throws RuleViolation {@code drill-differs}
   * @throws SQLException when the database does not take it
   */
  void prove(BackupContent content) throws SQLException {
    List<ExportedConnection> restored = schema.within(scratch -> restore(scratch, content));
    LineDigest digest = new LineDigest();
    restored.forEach(connection -> digest.add(ConnectionLine.write(connection)));
    if (restored.size() != content.connections().size()
        || !digest.value().equals(content.sha256())) {
      throw new RuleViolation("drill-differs");
    }
  }

  private List<ExportedConnection> restore(Connection scratch, BackupContent content)
      throws SQLException {
    DrillRows rows = new DrillRows(scratch, generations);
    for (ExportedConnection connection : content.connections()) {
      rows.write(connection);
    }
    return rows.read();
  }
}
