package io.uprava.payments.service;

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
import io.uprava.common.i18n.Texts;
import io.uprava.common.pdf.PageNumbers;
import io.uprava.common.pdf.PdfFonts;
import io.uprava.payments.entity.Money;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** A receipt on A4, in one language and one time zone. */
final class ReceiptPdf {

  private static final float MARGIN = 56;
  private static final Color LINE = new Color(0xd5dae1);
  private static final Color MUTED = new Color(0x5b6572);

  private final Texts texts;
  private final Locale locale;
  private final DateTimeFormatter times;

  ReceiptPdf(Texts texts, Locale locale, ZoneId zone) {
    this.texts = texts;
    this.locale = locale;
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
  }

  /** The whole document. */
  byte[] of(Receipt receipt) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setPageEvent(new PageNumbers(page -> text("receipt.page", Map.of("page", page))));
    String title = text("receipt.title", Map.of("number", receipt.number()));
    document.addTitle(title);
    document.addAuthor(receipt.issuer());
    document.setDocumentLanguage(locale.toLanguageTag());
    document.open();
    document.add(new Paragraph(receipt.issuer(), PdfFonts.regular(11)));
    document.add(spaced(new Paragraph(title, PdfFonts.bold(20)), 4, 18));
    document.add(facts(receipt));
    document.add(sums(receipt));
    document.add(
        spaced(
            new Paragraph(text("receipt.note", Map.of()), muted(PdfFonts.regular(8.5f))), 24, 0));
    document.close();
    return out.toByteArray();
  }

  private PdfPTable facts(Receipt receipt) {
    PdfPTable table = table(28, 72);
    row(table, "receipt.paid_at", time(receipt.paidAt()));
    row(table, "receipt.client", receipt.client());
    row(table, "receipt.description", receipt.description());
    row(table, "receipt.reference", receipt.provider());
    table.setSpacingAfter(20);
    return table;
  }

  private PdfPTable sums(Receipt receipt) {
    PdfPTable table = table(66, 34);
    sum(table, text("receipt.received", Map.of()), receipt.received(), PdfFonts.regular(11));
    for (Receipt.Refund refund : receipt.refunds()) {
      String label = text("receipt.refund", Map.of("at", time(refund.at())));
      Money back = new Money(-refund.money().amount(), refund.money().currency());
      sum(table, label, back, PdfFonts.regular(11));
    }
    sum(table, text("receipt.kept", Map.of()), receipt.kept(), PdfFonts.bold(13));
    return table;
  }

  private void row(PdfPTable table, String key, String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    table.addCell(cell(text(key, Map.of()), muted(PdfFonts.regular(10)), Element.ALIGN_LEFT, 0));
    table.addCell(cell(value, PdfFonts.regular(10), Element.ALIGN_LEFT, 0));
  }

  private void sum(PdfPTable table, String label, Money money, Font font) {
    table.addCell(cell(label, font, Element.ALIGN_LEFT, Rectangle.TOP));
    table.addCell(cell(MoneyText.of(money, locale), font, Element.ALIGN_RIGHT, Rectangle.TOP));
  }

  private static PdfPTable table(float first, float second) {
    PdfPTable table = new PdfPTable(new float[] {first, second});
    table.setWidthPercentage(100);
    return table;
  }

  private static PdfPCell cell(String text, Font font, int alignment, int border) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font));
    cell.setBorder(border);
    cell.setBorderColor(LINE);
    cell.setHorizontalAlignment(alignment);
    cell.setPaddingTop(7);
    cell.setPaddingBottom(7);
    cell.setPaddingLeft(0);
    cell.setPaddingRight(0);
    return cell;
  }

  private static Font muted(Font font) {
    font.setColor(MUTED);
    return font;
  }

  private static Paragraph spaced(Paragraph paragraph, float before, float after) {
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  private String time(Instant instant) {
    return times.format(ZonedDateTime.ofInstant(instant, times.getZone()));
  }

  private String text(String key, Map<String, ?> parameters) {
    return texts.get(locale, key, parameters);
  }
}
