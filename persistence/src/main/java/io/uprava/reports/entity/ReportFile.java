package io.uprava.reports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What is known of the file of a run; its content lies in chunks. */
@Embeddable
public class ReportFile {

  @Column(name = "file_name")
  private String name;

  @Column(name = "file_size")
  private Long size;

  @Column(name = "file_sha256")
  private String sha256;

  @Column(name = "file_attempt")
  private Integer attempt;

  @Column(name = "file_expires_at")
  private Instant expiresAt;

  protected ReportFile() {}

  /**
   * @param size in bytes
   * @param sha256 of the content, as hexadecimal digits
   * @param attempt the attempt that wrote the chunks
   */
  public ReportFile(String name, long size, String sha256, int attempt, Instant expiresAt) {
    this.name = name;
    this.size = size;
    this.sha256 = sha256;
    this.attempt = attempt;
    this.expiresAt = expiresAt;
  }

  public String name() {
    return name;
  }

  public long size() {
    return size;
  }

  public String sha256() {
    return sha256;
  }

  public int attempt() {
    return attempt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
