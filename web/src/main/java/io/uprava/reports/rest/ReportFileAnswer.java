package io.uprava.reports.rest;

import io.uprava.common.rest.Attachment;
import io.uprava.common.rest.ByteRange;
import io.uprava.reports.service.ReportDownload;
import io.uprava.reports.service.ReportFileService;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** A report's file as HTTP hands it out: whole, in part, or not again (RFC 9110). */
final class ReportFileAnswer {

  private static final int PARTIAL = 206;
  private static final int NO_SUCH_PART = 416;

  private final ReportFileService files;
  private final ReportDownload file;
  private final EntityTag tag;

  ReportFileAnswer(ReportFileService files, ReportDownload file) {
    this.files = files;
    this.file = file;
    this.tag = new EntityTag(file.sha256());
  }

  /**
   * The answer to a request.
   *
   * @param range the Range header or null
   * @param ifRange the If-Range header or null
   */
  Response to(Request request, String range, String ifRange) {
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    if (known != null) {
      return known.build();
    }
    boolean same = ifRange == null || ifRange.strip().equals('"' + tag.getValue() + '"');
    Optional<ByteRange> part = same ? ByteRange.parse(range, file.size()) : Optional.empty();
    if (part.isPresent() && !part.get().within(file.size())) {
      throw new ClientErrorException(
          Response.status(NO_SUCH_PART)
              .header("Content-Range", "bytes */" + file.size())
              .header("Accept-Ranges", "bytes")
              .build());
    }
    ByteRange whole = new ByteRange(0, file.size() - 1);
    Response.ResponseBuilder answer =
        content(part.orElse(whole), "GET".equals(request.getMethod()));
    part.ifPresent(
        some -> answer.status(PARTIAL).header("Content-Range", some.contentRange(file.size())));
    return answer.build();
  }

  private Response.ResponseBuilder content(ByteRange part, boolean handedOut) {
    if (handedOut && part.from() == 0) {
      files.open(file.runId());
    }
    StreamingOutput body = out -> files.copy(file, part.from(), part.to(), out);
    return Response.ok(body, file.mediaType())
        .tag(tag)
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_LENGTH, part.length())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.name(), file.fallbackName()));
  }
}
