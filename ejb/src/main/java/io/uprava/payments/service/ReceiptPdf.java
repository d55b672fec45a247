package io.uprava.payments.service;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.uprava.common.i18n.Texts;
import io.uprava.common.pdf.PageNumbers;
import io.uprava.common.pdf.PdfCells;
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
  private static final Color ACCENT = new Color(0x3451d1);
  private static final Color GROUND = new Color(0xf1f4fb);
  private static final Color WARNING = new Color(0x8a5a00);

  private final Texts texts;
  private final Locale locale;
  private final ZoneId zone;

  ReceiptPdf(Texts texts, Locale locale, ZoneId zone) {
    this.texts = texts;
    this.locale = locale;
    this.zone = zone;
  }

  /** The whole document. */
  byte[] of(Receipt receipt) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setPageEvent(new PageNumbers(page -> text("receipt.page", Map.of("page", page))));
    document.addTitle(text("receipt.title", Map.of("number", receipt.number())));
    document.addAuthor(receipt.issuer().name());
    document.setDocumentLanguage(locale.toLanguageTag());
    document.open();
    document.add(head(receipt));
    document.add(summary(receipt));
    document.add(facts(receipt));
    document.add(sums(receipt));
    document.add(note());
    document.close();
    return out.toByteArray();
  }

  /** Who issued it on the left, what it is on the right. */
  private PdfPTable head(Receipt receipt) {
    PdfPTable issuer = PdfCells.table(1);
    issuer.addCell(PdfCells.bare(receipt.issuer().name(), PdfFonts.bold(13)));
    receipt.issuer().details().forEach(line -> issuer.addCell(small(line)));
    PdfPTable title = PdfCells.table(1);
    PdfPCell heading =
        PdfCells.bare(text("receipt.heading"), PdfCells.coloured(PdfFonts.bold(24), ACCENT));
    heading.setLeading(0, 1);
    heading.setPaddingBottom(9);
    title.addCell(right(heading));
    title.addCell(right(small(text("receipt.number", Map.of("number", receipt.number())))));
    PdfPTable head = PdfCells.table(50, 50);
    head.addCell(PdfCells.nested(issuer));
    head.addCell(PdfCells.nested(title));
    head.setSpacingAfter(26);
    return head;
  }

  /** What was received and when, to be seen at first glance. */
  private PdfPTable summary(Receipt receipt) {
    PdfPTable summary = PdfCells.table(52, 48);
    String state =
        receipt.refunds().isEmpty()
            ? text("receipt.paid")
            : text("receipt.returned", Map.of("money", money(receipt.returned())));
    summary.addCell(PdfCells.filled(money(receipt.received()), PdfFonts.bold(20), GROUND));
    PdfPCell paid =
        PdfCells.filled(
            time(receipt.paidAt(), FormatStyle.LONG) + "\n" + state,
            PdfCells.coloured(PdfFonts.regular(10), MUTED),
            GROUND);
    paid.setLeading(0, 1.5f);
    summary.addCell(right(paid));
    if (!receipt.livemode()) {
      PdfPCell test =
          PdfCells.bare(text("receipt.test"), PdfCells.coloured(PdfFonts.bold(9), WARNING));
      test.setColspan(2);
      test.setPaddingTop(8);
      summary.addCell(test);
    }
    summary.setSpacingAfter(24);
    return summary;
  }

  private PdfPTable facts(Receipt receipt) {
    PdfPTable facts = PdfCells.table(26, 74);
    fact(facts, "receipt.client", receipt.client());
    fact(facts, "receipt.client_email", receipt.clientEmail());
    fact(facts, "receipt.own_key", receipt.ownKey());
    fact(facts, "receipt.reference", receipt.provider());
    facts.setSpacingAfter(26);
    return facts;
  }

  private void fact(PdfPTable table, String key, String value) {
    if (value != null && !value.isBlank()) {
      table.addCell(small(text(key)));
      table.addCell(PdfCells.bare(value, PdfFonts.regular(10)));
    }
  }

  private PdfPTable sums(Receipt receipt) {
    PdfPTable table = PdfCells.table(70, 30);
    table.addCell(listed(text("receipt.description"), true));
    table.addCell(right(listed(text("receipt.amount"), true)));
    sum(table, receipt.description(), receipt.received());
    for (Receipt.Refund refund : receipt.refunds()) {
      String label = text("receipt.refund", Map.of("at", time(refund.at(), FormatStyle.MEDIUM)));
      sum(table, label, new Money(-refund.money().amount(), refund.money().currency()));
    }
    table.addCell(total(text("receipt.kept")));
    table.addCell(right(total(money(receipt.kept()))));
    return table;
  }

  private void sum(PdfPTable table, String label, Money money) {
    table.addCell(listed(label, false));
    table.addCell(right(listed(money(money), false)));
  }

  private static PdfPCell listed(String text, boolean heading) {
    return heading
        ? PdfCells.listed(text, PdfCells.coloured(PdfFonts.bold(8.5f), MUTED), LINE)
        : PdfCells.listed(text, PdfFonts.regular(10.5f), LINE);
  }

  private static PdfPCell total(String text) {
    PdfPCell cell = PdfCells.bare(text, PdfFonts.bold(13));
    cell.setPaddingTop(12);
    return cell;
  }

  private Paragraph note() {
    Paragraph note =
        new Paragraph(text("receipt.note"), PdfCells.coloured(PdfFonts.regular(8.5f), MUTED));
    note.setSpacingBefore(34);
    return note;
  }

  private static PdfPCell small(String text) {
    return PdfCells.bare(text, PdfCells.coloured(PdfFonts.regular(9), MUTED));
  }

  private static PdfPCell right(PdfPCell cell) {
    return PdfCells.toTheRight(cell);
  }

  private String money(Money money) {
    return MoneyText.of(money, locale);
  }

  private String time(Instant instant, FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT)
        .withLocale(locale)
        .format(ZonedDateTime.ofInstant(instant, zone));
  }

  private String text(String key) {
    return texts.get(locale, key);
  }

  private String text(String key, Map<String, ?> parameters) {
    return texts.get(locale, key, parameters);
  }
}
