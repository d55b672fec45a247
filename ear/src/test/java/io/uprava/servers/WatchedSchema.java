package io.uprava.servers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables, columns, indexes, constraints, triggers, functions and the list of migrations. */
final class WatchedSchema extends Watched {

  private static final String EVERYTHING =
      """
      SELECT concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, column_default)
        FROM information_schema.columns WHERE table_schema = 'public'
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT concat_ws(' ', 'function', proname, md5(pg_get_functiondef(oid)))
        FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
      UNION ALL SELECT concat_ws(' ', 'changeset', id, md5sum, dateexecuted) FROM databasechangelog
        WHERE id <> '%s'
      """
          .formatted(NextRelease.CHANGE);

  private final Database database;
  private List<String> before;

  WatchedSchema(Server server) {
    this.database = server.database();
  }

  @Override
  String name() {
    return "schema";
  }

  @Override
  long count() {
    return before.size();
  }

  @Override
  void begin() throws Exception {
    before = database.texts(EVERYTHING);
  }

  @Override
  void look() throws Exception {
    List<String> now = database.texts(EVERYTHING);
    missing(before, now).forEach(line -> lost("no longer there: " + line));
    missing(now, before).forEach(line -> lost("not there before: " + line));
    lostUnless(!database.locked(), "the lock of the migrations is held");
  }

  private static Set<String> missing(List<String> from, List<String> in) {
    Set<String> missing = new HashSet<>(from);
    in.forEach(missing::remove);
    return missing;
  }
}
