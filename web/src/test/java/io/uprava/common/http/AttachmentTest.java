package io.uprava.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AttachmentTest {

  @Test
  void carriesEveryLetterOfTheNameAndAPlainOne() {
    String header = Attachment.named("Реестр \"x\" 2026.csv", "payments-register.csv");

    assertThat(header)
        .startsWith("attachment; filename=\"payments-register.csv\"; filename*=UTF-8''");
    String encoded = header.substring(header.indexOf("''") + 2);
    assertThat(encoded).matches("[A-Za-z0-9.%!#$&+^_`|~-]+");
    assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
        .isEqualTo("Реестр \"x\" 2026.csv");
  }
}
