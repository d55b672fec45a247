package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MaskedBodyTest {

  private static final String SESSION =
      """
      {"id":"evt_1","object":"event","livemode":false,"created":1700000000,
       "type":"checkout.session.completed",
       "data":{"object":{"id":"cs_test_a1","object":"checkout.session","amount_total":2500,
         "currency":"eur","client_secret":"cs_test_secret_zzz","status":"complete",
         "payment_intent":"pi_3","url":"https://checkout.stripe.com/c/pay/cs_test_a1",
         "customer_email":"anna@example.org","description":"asked for by boris@example.org",
         "metadata":{"payment_id":"0199"},
         "customer_details":{"email":"anna@example.org","name":"Anna Karenina",
           "phone":"+79123456789","tax_exempt":"none",
           "address":{"city":"Tver","country":"RU","line1":"Mira 1","state":"TVE","number":17}},
         "payment_method_details":{"card":{"brand":"visa","last4":"4242","fingerprint":"Xt5EWLLDS7",
           "exp_year":2031}}}}}""";

  @Test
  void keepsWhatAnAccountantNeeds() {
    assertThat(masked(SESSION))
        .contains(
            "\"evt_1\"",
            "\"checkout.session.completed\"",
            "\"cs_test_a1\"",
            "2500",
            "\"eur\"",
            "\"pi_3\"",
            "\"complete\"",
            "\"0199\"",
            "\"4242\"",
            "2031",
            "\"RU\"");
  }

  @Test
  void hidesPersonsSecretsAndLinks() {
    assertThat(masked(SESSION))
        .contains("a***@example.org", "b***@example.org", "\"A***\"", "+7***89")
        .doesNotContain(
            "anna@",
            "boris@",
            "Karenina",
            "912345",
            "Tver",
            "Mira",
            "TVE",
            "17,",
            "secret_zzz",
            "checkout.stripe.com",
            "Xt5EWLLDS7");
  }

  @Test
  void laysJsonOut() {
    assertThat(masked("{\"id\":\"evt_1\",\"n\":[1,2]}").lines().count()).isGreaterThan(3);
  }

  @Test
  void masksAddressesAndKeysWhereThereIsNoJson() {
    assertThat(masked("from=anna@example.org&key=sk_live_abc"))
        .isEqualTo("from=a***@example.org&key=***");
    assertThat(masked("{\"broken\": \"anna@example.org\"")).doesNotContain("anna@");
    assertThat(masked("")).isEmpty();
  }

  @Test
  void showsJsonThatIsTooDeepAsItCame() {
    String deep = "[".repeat(20_000) + "]".repeat(20_000);

    assertThat(masked(deep)).isEqualTo(deep);
  }

  private static String masked(String body) {
    return MaskedBody.text(body.getBytes(StandardCharsets.UTF_8));
  }
}
