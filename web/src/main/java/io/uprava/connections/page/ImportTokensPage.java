package io.uprava.connections.page;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.page.Confirmation;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.service.ConnectLinkService;
import io.uprava.connections.service.ImportTokensCommand;
import io.uprava.connections.service.ImportTokensView;
import io.uprava.connections.service.TokenImport;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.primefaces.model.file.UploadedFile;

/**
 * {@code /admin/connections/import}: takes tokens over from another program, after a look that
 * spends nothing. What was given is shown never again and outlives neither this page nor a restart.
 */
@Named
@ViewScoped
public class ImportTokensPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 64 * 1024;
  private static final Set<ConnectionState> TAKEN =
      Set.of(ConnectionState.OK, ConnectionState.EXPIRING, ConnectionState.FROZEN);

  @Inject transient TokenImport imports;
  @Inject transient ConnectLinkService links;
  @Inject transient Confirmation confirmation;

  private String provider;
  private String host;
  private transient String pasted;
  private transient UploadedFile file;
  private transient String tokens;
  private transient ImportTokensView preview;
  private transient ImportTokensView imported;

  /** Tries the access token at the provider; nothing is kept or spent. */
  public void look() throws IOException {
    tokens = given();
    pasted = null;
    if (tokens == null || tokens.isBlank()) {
      throw new RuleViolation("tokens-file-unreadable");
    }
    preview = imports.take(command(true));
    imported = null;
  }

  public void take() {
    imported = imports.take(command(false));
    tokens = null;
    preview = null;
    confirmation.done("token_import.message.imported");
  }

  /** Begins anew and forgets what was given. */
  public void forget() {
    tokens = null;
    preview = null;
    imported = null;
  }

  private String given() throws IOException {
    if (file == null || file.getSize() == 0) {
      return pasted;
    }
    try (InputStream content = file.getInputStream()) {
      return new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8);
    }
  }

  private ImportTokensCommand command(boolean dryRun) {
    return new ImportTokensCommand(
        provider, host.strip().toLowerCase(Locale.ROOT), tokens, dryRun, confirmation.getReason());
  }

  public List<String> providers() {
    return links.providers();
  }

  /** What an import would do; null before the look. */
  public ImportTokensView getPreview() {
    return preview;
  }

  /** What the import did; null before. */
  /** Whether the service took the tokens, however long they last and whoever froze them. */
  public boolean taken() {
    return TAKEN.contains(imported.connection().state());
  }

  public ImportTokensView getImported() {
    return imported;
  }

  public String getProvider() {
    return provider;
  }

  public void setProvider(String provider) {
    this.provider = provider;
  }

  public String getHost() {
    return host;
  }

  public void setHost(String host) {
    this.host = host;
  }

  /** Always null: what was pasted is not sent back. */
  public String getPasted() {
    return null;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
