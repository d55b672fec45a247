package io.uprava.common.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;

/** Parts of a document that hold text: tables over its whole width and their cells. */
public final class PdfCells {

  private static final float ROOM = 7;

  private PdfCells() {}

  /**
   * A table as wide as the page allows.
   *
   * @param widths of its columns, relative to one another
   */
  public static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    return table;
  }

  /** A cell without a border and without room around it. */
  public static PdfPCell bare(String text, Font font) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font));
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setPaddingBottom(4);
    cell.setLeading(0, 1.25f);
    return cell;
  }

  /** A row of a list: a line under it, and room above and below. */
  public static PdfPCell listed(String text, Font font, Color line) {
    PdfPCell cell = bare(text, font);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(line);
    cell.setBorderWidth(0.7f);
    cell.setPaddingTop(ROOM);
    cell.setPaddingBottom(ROOM + 2);
    return cell;
  }

  /** On a coloured ground, with room on all sides. */
  public static PdfPCell filled(String text, Font font, Color ground) {
    PdfPCell cell = bare(text, font);
    cell.setBackgroundColor(ground);
    cell.setPadding(ROOM + 1);
    cell.setPaddingBottom(ROOM + 4);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    return cell;
  }

  public static PdfPCell toTheRight(PdfPCell cell) {
    cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
    return cell;
  }

  /** A table within a cell of another one. */
  public static PdfPCell nested(PdfPTable table) {
    PdfPCell cell = new PdfPCell(table);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }

  /** The font in a colour. */
  public static Font coloured(Font font, Color color) {
    font.setColor(color);
    return font;
  }
}
