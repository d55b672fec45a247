package io.uprava.sandbox.bench.fuzz;

import java.util.List;
import java.util.Random;

/** Makes headers nobody expects out of good ones. */
final class HeaderMutator {

  private static final String HEX = "0123456789abcdef";
  private static final String NOISE = " ,=;:\"'\t+-_.~%&tv019aFz\u00e9\u007f";
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          ",",
          "=",
          "t",
          "t=",
          "t=,v1=",
          "t,v1",
          "v1=",
          "t=0,v1=" + HEX.repeat(4),
          "t=-1,v1=" + HEX.repeat(4),
          "t=1e9,v1=" + HEX.repeat(4),
          "t=soon,v1=" + HEX.repeat(4),
          "t=99999999999999999999999,v1=" + HEX.repeat(4),
          "t=9223372036854775807,v1=" + HEX.repeat(4),
          "t=\u0661\u0662,v1=" + HEX.repeat(4),
          "T=1,V1=" + HEX.repeat(4),
          "v1=" + HEX.repeat(4) + ",t=1",
          "t=1;v1=" + HEX.repeat(4),
          "{\"t\":1}",
          "Bearer x",
          ("v1=" + HEX.repeat(4) + ",").repeat(60),
          "t=1," + "v9=a,".repeat(500));
  private static final List<String> OTHERS =
      List.of(
          "Content-Type: text/plain\r\n",
          "Content-Type: application/x-www-form-urlencoded\r\n",
          "Content-Type: multipart/form-data; boundary=x\r\n",
          "Content-Type: ///\r\n",
          "Content-Type: application/json; charset=nonsense\r\n",
          "Content-Encoding: gzip\r\n",
          "Accept: ;;;\r\n",
          "Accept: text/html\r\n",
          "Accept-Language: x-%%%, ru;q=9\r\n",
          "Authorization: Bearer not.a.token\r\n",
          "Authorization: Bearer upr_x_y\r\n",
          "Authorization: Basic ####\r\n",
          "Cookie: JSESSIONID=\"; $Version=1; a=b\r\n",
          "X-Request-Id: \u00ff\u0001\r\n",
          "X-Forwarded-For: 1.2.3.4, junk\r\n",
          "X-HTTP-Method-Override: DELETE\r\n",
          "Idempotency-Key: " + "k".repeat(400) + "\r\n",
          "If-Match: \"\r\n",
          "Expect: nothing\r\n",
          "Origin: null\r\n");

  private final Random random;

  HeaderMutator(Random random) {
    this.random = random;
  }

  /** Value of Stripe-Signature made of the right one, null for none. */
  String signature(String right) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1, 2 -> ODD.get(random.nextInt(ODD.size()));
      default -> touched(right);
    };
  }

  private String touched(String right) {
    StringBuilder value = new StringBuilder(right);
    for (int i = 1 + random.nextInt(4); i > 0 && !value.isEmpty(); i--) {
      int at = random.nextInt(value.length());
      char noise = NOISE.charAt(random.nextInt(NOISE.length()));
      switch (random.nextInt(5)) {
        case 0 -> value.deleteCharAt(at);
        case 1 -> value.insert(at, noise);
        case 2 -> value.setCharAt(at, noise);
        case 3 -> value.setCharAt(at, Character.toUpperCase(value.charAt(at)));
        default -> value.setLength(at + 1);
      }
    }
    return value.toString();
  }

  /** Some further header lines. */
  String others() {
    StringBuilder lines = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      lines.append(OTHERS.get(random.nextInt(OTHERS.size())));
    }
    return lines.toString();
  }
}
