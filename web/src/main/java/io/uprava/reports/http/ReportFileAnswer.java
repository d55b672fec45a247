package io.uprava.reports.http;

import io.uprava.common.http.FileAnswer;
import io.uprava.common.http.FileRequest;
import io.uprava.common.http.ServedFile;
import io.uprava.reports.service.ReportDownload;
import io.uprava.reports.service.ReportFileService;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A report's file on its way to whoever asked: head and body of the answer. */
public final class ReportFileAnswer {

  private final ReportFileService files;
  private final ReportDownload file;
  private final FileAnswer head;

  /**
   * Finds the file and decides what is sent of it.
   *
   * @see ReportFileService#get what it refuses
   */
  public ReportFileAnswer(ReportFileService files, UUID run, FileRequest asked) {
    this.files = files;
    this.file = files.get(run);
    ServedFile served =
        new ServedFile(
            file.name(), file.fallbackName(), file.mediaType(), file.size(), file.sha256());
    this.head = FileAnswer.to(asked, served);
  }

  public FileAnswer head() {
    return head;
  }

  /** Tells the audit which bytes of the file are handed out, if any are. */
  public void note() {
    if (head.part() != null) {
      files.noteDownload(file.runId(), head.part().from(), head.part().to());
    }
  }

  /** Sends the body, if there is any. */
  public void write(OutputStream out) throws IOException {
    if (head.part() != null) {
      files.copy(file, head.part().from(), head.part().to(), out);
    }
  }
}
