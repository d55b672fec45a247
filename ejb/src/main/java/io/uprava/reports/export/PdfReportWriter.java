package io.uprava.reports.export;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.uprava.common.pdf.PageNumbers;
import io.uprava.common.pdf.PdfFonts;
import io.uprava.reports.catalogue.ColumnType;
import io.uprava.reports.catalogue.ReportColumn;
import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Pages across, with the header repeated on each and "page x of y" at the foot; A4, or the next
 * larger sheet on which a day does not break within its column. Rows are given to the document in
 * batches, so that no more than one is held.
 */
final class PdfReportWriter implements ReportWriter {

  private static final int BATCH = 100;
  private static final float MARGIN = 28;
  private static final float TITLE = 14;

  /** A day and its time stand in two shares, in the small font. */
  private static final float POINTS_PER_SHARE = 24;

  private static final List<Rectangle> SHEETS =
      List.of(PageSize.A4.rotate(), PageSize.A3.rotate(), PageSize.A2.rotate());
  private static final float SMALL = 7;
  private static final Color HEAD = new Color(0xE8, 0xEC, 0xF1);
  private static final Color LINE = new Color(0xC8, 0xCE, 0xD6);

  private final List<ReportColumn> columns;
  private final ReportCells texts;
  private final Document document;
  private final PdfPTable table;
  private int rows;

  PdfReportWriter(
      ReportLayout layout, ReportCells texts, OutputStream out, IntFunction<String> page) {
    this.columns = layout.columns();
    this.texts = texts;
    this.document = new Document(sheet(columns), MARGIN, MARGIN, MARGIN, 40);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    writer.setPageEvent(new PageNumbers(page));
    document.addTitle(layout.title());
    document.open();
    document.add(new Paragraph(layout.title(), PdfFonts.bold(TITLE)));
    layout.choices().forEach(line -> document.add(new Paragraph(line, PdfFonts.regular(9))));
    this.table = table(layout);
  }

  @Override
  public void row(List<Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String text = texts.text(columns.get(i), cells.get(i));
      PdfPCell cell = cell(new Phrase(text == null ? "" : text, PdfFonts.regular(SMALL)));
      cell.setHorizontalAlignment(alignment(columns.get(i)));
      table.addCell(cell);
    }
    rows++;
    if (rows % BATCH == 0) {
      document.add(table);
    }
  }

  @Override
  public void finish() {
    table.setComplete(true);
    document.add(table);
    document.close();
  }

  private PdfPTable table(ReportLayout layout) {
    PdfPTable made = new PdfPTable(widths(columns));
    made.setWidthPercentage(100);
    made.setSpacingBefore(8);
    made.setHeaderRows(1);
    made.setComplete(false);
    for (int i = 0; i < columns.size(); i++) {
      PdfPCell cell = cell(new Phrase(layout.headings().get(i), PdfFonts.bold(SMALL)));
      cell.setBackgroundColor(HEAD);
      cell.setHorizontalAlignment(alignment(columns.get(i)));
      made.addCell(cell);
    }
    return made;
  }

  private static PdfPCell cell(Phrase text) {
    PdfPCell cell = new PdfPCell(text);
    cell.setBorderColor(LINE);
    cell.setPadding(3);
    return cell;
  }

  private static int alignment(ReportColumn column) {
    boolean number = column.type() == ColumnType.MONEY || column.type() == ColumnType.INTEGER;
    return number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
  }

  private static Rectangle sheet(List<ReportColumn> columns) {
    float shares = 0;
    for (float width : widths(columns)) {
      shares += width;
    }
    float needed = shares * POINTS_PER_SHARE + 2 * MARGIN;
    return SHEETS.stream()
        .filter(sheet -> sheet.getWidth() >= needed)
        .findFirst()
        .orElse(SHEETS.get(SHEETS.size() - 1));
  }

  private static float[] widths(List<ReportColumn> columns) {
    float[] widths = new float[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          switch (columns.get(i).type()) {
            case TEXT -> 3;
            case INSTANT, CHOICE, MONEY -> 2;
            default -> 1.3f;
          };
    }
    return widths;
  }
}
