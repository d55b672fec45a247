package io.uprava.common.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** DejaVu Sans, embedded as far as a document uses it, so that it looks the same everywhere. */
public final class PdfFonts {

  private static final BaseFont REGULAR = load("DejaVuSans.ttf");
  private static final BaseFont BOLD = load("DejaVuSans-Bold.ttf");

  private PdfFonts() {}

  /**
   * @param size in points
   */
  public static Font regular(float size) {
    return new Font(REGULAR, size);
  }

  /**
   * @param size in points
   */
  public static Font bold(float size) {
    return new Font(BOLD, size);
  }

  static BaseFont face() {
    return REGULAR;
  }

  private static BaseFont load(String name) {
    try (InputStream in = PdfFonts.class.getResourceAsStream(name)) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
