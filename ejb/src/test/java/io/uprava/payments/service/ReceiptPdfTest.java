package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.uprava.common.i18n.Texts;
import io.uprava.payments.entity.Money;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {

  private static final Receipt RECEIPT =
      new Receipt(
          "0193-7a41",
          new Receipt.Issuer("ООО «Дом»", List.of("ул. Щорса, 5", "ИНН 7701234567")),
          "Ирина Щёкина",
          "irina@example.org",
          "Ремонт кровли, подъезд 2",
          Instant.parse("2026-03-01T09:30:00Z"),
          "Счёт 17",
          "pi_3Pq",
          true,
          new Money(1_250_000, "rub"),
          List.of(
              new Receipt.Refund(Instant.parse("2026-03-05T12:00:00Z"), new Money(50_000, "rub"))),
          new Money(1_200_000, "rub"));

  @Test
  void saysEverythingInRussianAndInTheZoneOfTheReader() throws IOException {
    String text = read(Texts.RUSSIAN, "Europe/Moscow");

    assertThat(text)
        .contains("0193-7a41", "ООО «Дом»", "Ирина Щёкина", "Ремонт кровли, подъезд 2", "pi_3Pq")
        .contains("ул. Щорса, 5", "ИНН 7701234567", "irina@example.org", "Счёт 17")
        .contains("1 марта 2026", "12:30", "Возвращено 500,00 RUB")
        .doesNotContain("не двигались")
        .contains("12 500,00 RUB", "-500,00 RUB", "12 000,00 RUB");
  }

  @Test
  void saysTheSameInEnglish() throws IOException {
    String text = read(Locale.ENGLISH, "UTC");

    assertThat(text).contains("Receipt", "March 1, 2026", "9:30", "12,500.00 RUB", "12,000.00 RUB");
  }

  private static String read(Locale locale, String zone) throws IOException {
    byte[] pdf = new ReceiptPdf(new Texts(), locale, ZoneId.of(zone)).of(RECEIPT);
    try (PdfReader reader = new PdfReader(pdf)) {
      assertThat(reader.getNumberOfPages()).isEqualTo(1);
      return new PdfTextExtractor(reader)
          .getTextFromPage(1)
          .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
  }
}
