package io.uprava.reports.export;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
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
  private static final float ROOM = 3;
  private static final Color HEAD = new Color(0xE8, 0xEC, 0xF1);
  private static final Color LINE = new Color(0xC8, 0xCE, 0xD6);

  private final List<ReportColumn> columns;
  private final ReportCells texts;
  private final Document document;
  private final PdfPTable table;
  private final ReportTotals totals;
  private final String total;
  private final String nothing;
  private int rows;

  /**
   * What a document says besides its layout.
   *
   * @param page gives what stands before the number of pages
   * @param nothing stands in place of a table without rows
   */
  record Words(IntFunction<String> page, String nothing) {}

  PdfReportWriter(ReportLayout layout, ReportCells texts, OutputStream out, Words words) {
    this.columns = layout.columns();
    this.texts = texts;
    this.document = new Document(sheet(widths(layout)), MARGIN, MARGIN, MARGIN, 40);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    writer.setPageEvent(new PageNumbers(words.page()));
    document.addTitle(layout.title());
    document.open();
    document.add(new Paragraph(layout.title(), PdfFonts.bold(TITLE)));
    layout.choices().forEach(line -> document.add(new Paragraph(line, PdfFonts.regular(9))));
    this.totals = new ReportTotals(columns);
    this.total = layout.total();
    this.nothing = words.nothing();
    this.table = table(layout);
  }

  @Override
  public void row(List<Object> cells) {
    totals.add(cells);
    for (int i = 0; i < cells.size(); i++) {
      String text = texts.text(columns.get(i), cells.get(i));
      add(columns.get(i), text, PdfFonts.regular(SMALL), null);
    }
    rows++;
    if (rows % BATCH == 0) {
      document.add(table);
    }
  }

  @Override
  public void finish() {
    if (rows == 0) {
      document.add(new Paragraph(nothing, PdfFonts.regular(9)));
    }
    totals.rows().forEach(this::total);
    table.setComplete(true);
    document.add(table);
    document.close();
  }

  private PdfPTable table(ReportLayout layout) {
    PdfPTable made = new PdfPTable(widths(layout));
    made.setWidthPercentage(100);
    made.setSpacingBefore(8);
    made.setHeaderRows(1);
    made.setComplete(false);
    for (int i = 0; i < columns.size(); i++) {
      String heading = layout.headings().get(i);
      made.addCell(cell(columns.get(i), heading, PdfFonts.bold(SMALL), HEAD));
    }
    return made;
  }

  /** A row of sums, which says in its first cell what it is. */
  private void total(List<Object> sums) {
    for (int i = 0; i < sums.size(); i++) {
      String text = texts.text(columns.get(i), sums.get(i));
      add(columns.get(i), i == 0 && text == null ? total : text, PdfFonts.bold(SMALL), HEAD);
    }
  }

  private void add(ReportColumn column, String text, Font font, Color ground) {
    table.addCell(cell(column, text, font, ground));
  }

  private static PdfPCell cell(ReportColumn column, String text, Font font, Color ground) {
    PdfPCell cell = new PdfPCell(new Phrase(text == null ? "" : text, font));
    cell.setBorderColor(LINE);
    cell.setPadding(ROOM);
    cell.setBackgroundColor(ground);
    cell.setHorizontalAlignment(alignment(column));
    return cell;
  }

  private static int alignment(ReportColumn column) {
    boolean number = column.type() == ColumnType.MONEY || column.type() == ColumnType.INTEGER;
    return number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
  }

  private static Rectangle sheet(float... widths) {
    float shares = 0;
    for (float width : widths) {
      shares += width;
    }
    float needed = shares * POINTS_PER_SHARE + 2 * MARGIN;
    return SHEETS.stream()
        .filter(sheet -> sheet.getWidth() >= needed)
        .findFirst()
        .orElse(SHEETS.get(SHEETS.size() - 1));
  }

  private static float[] widths(ReportLayout layout) {
    float[] widths = new float[layout.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      float heading = longestWord(layout.headings().get(i)) / POINTS_PER_SHARE;
      widths[i] = Math.max(usual(layout.columns().get(i)), heading);
    }
    return widths;
  }

  private static float usual(ReportColumn column) {
    return switch (column.type()) {
      case TEXT -> column.name().endsWith("email") ? 3.8f : 3;
      case INSTANT, CHOICE, MONEY -> 2;
      case CURRENCY -> 1;
      default -> 1.3f;
    };
  }

  /** Points that the longest word of a heading needs in order not to break. */
  private static float longestWord(String heading) {
    float longest = 0;
    for (String word : heading.split(" ")) {
      longest = Math.max(longest, PdfFonts.bold(SMALL).getBaseFont().getWidthPoint(word, SMALL));
    }
    return longest + 2 * ROOM + 1;
  }
}
