package io.uprava.common.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.function.IntFunction;

/** Writes "page x of y" at the foot of each page; y is filled in when the document is closed. */
public final class PageNumbers extends PdfPageEventHelper {

  private static final float SIZE = 8;
  private static final float ROOM_FOR_TOTAL = 40;

  private final IntFunction<String> page;
  private PdfTemplate total;

  /**
   * @param page gives the text before the number of pages, for example "Page 3 of "
   */
  public PageNumbers(IntFunction<String> page) {
    this.page = page;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(ROOM_FOR_TOTAL, SIZE * 2);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    String text = page.apply(writer.getPageNumber());
    float width = PdfFonts.face().getWidthPoint(text, SIZE);
    float left = document.right() - width - ROOM_FOR_TOTAL;
    float foot = document.bottom() - SIZE * 2;
    PdfContentByte canvas = writer.getDirectContent();
    write(canvas, text, left, foot);
    canvas.addTemplate(total, left + width, foot);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    write(total, Integer.toString(writer.getPageNumber() - 1), 0, 0);
  }

  private static void write(PdfContentByte canvas, String text, float x, float y) {
    canvas.beginText();
    canvas.setFontAndSize(PdfFonts.face(), SIZE);
    canvas.setTextMatrix(x, y);
    canvas.showText(text);
    canvas.endText();
  }
}
