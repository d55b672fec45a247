package io.uprava.backups.service;

import io.uprava.common.json.JsonText;
import io.uprava.connections.service.ExportedFreeze;
import java.util.LinkedHashMap;
import java.util.Map;

/** The first line inside a backup; versions before this one did not tell of a freeze. */
final class PrefaceLine {

  private static final String TAKEN_OF = "taken_of";
  private static final String FREEZE = "freeze";

  private PrefaceLine() {}

  static String write(BackupPreface preface) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(TAKEN_OF, preface.takenOf());
    if (preface.freeze() != null) {
      line.put(FREEZE, map(preface.freeze()));
    }
    return JsonText.write(line);
  }

  static BackupPreface read(String text) {
    Map<String, Object> line = JsonText.read(text);
    Object freeze = line.get(FREEZE);
    return new BackupPreface(
        line.get(TAKEN_OF).toString(),
        freeze == null ? null : freeze(new LineFields((Map<?, ?>) freeze)));
  }

  private static Map<String, Object> map(ExportedFreeze freeze) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", freeze.id());
    line.put("frozen_at", freeze.frozenAt());
    line.put("frozen_by", freeze.frozenBy());
    line.put("reason", freeze.reason());
    return line;
  }

  private static ExportedFreeze freeze(LineFields line) {
    return new ExportedFreeze(
        line.id("id"), line.instant("frozen_at"), line.text("frozen_by"), line.text("reason"));
  }
}
