package io.uprava.common.schema;

/** The schema could not be brought to this release; the message is one sentence for a person. */
class MigrationFailed extends Exception {

  private static final long serialVersionUID = 1L;

  MigrationFailed(String sentence) {
    super(sentence);
  }

  MigrationFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
