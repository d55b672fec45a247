package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.sandbox.emulator.stripe.account.Parameters;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void readsNestingInBracketsEncodedOrNot() {
    Parameters plain = Parameters.decode("line_items[0][price_data][currency]=usd");
    Parameters encoded = Parameters.decode("line_items%5B0%5D%5Bprice_data%5D%5Bcurrency%5D=usd");
    assertThat(plain.text("line_items.0.price_data.currency")).isEqualTo("usd");
    assertThat(encoded.canonical()).isEqualTo(plain.canonical());
  }

  @Test
  void readsListsWithAndWithoutNumbers() {
    assertThat(Parameters.decode("types[]=a&types[]=b").list("types")).isEqualTo(List.of("a", "b"));
    assertThat(Parameters.decode("types[0]=a&types[1]=b").list("types"))
        .isEqualTo(List.of("a", "b"));
  }

  @Test
  void decodesTextAsUtf8AndPlusAsBlank() {
    Parameters parameters = Parameters.decode("metadata[name]=%D0%9F%D1%80+1%2B1&metadata[gone]=");
    assertThat(parameters.metadata("metadata").build().toString())
        .isEqualTo("{\"name\":\"Пр 1+1\"}");
  }

  @Test
  void isTheSameInWhateverOrder() {
    assertThat(Parameters.decode("a=1&b=2").canonical())
        .isEqualTo(Parameters.decode("b=2&a=1").canonical());
  }

  @Test
  void namesTheParameterThatIsNoInteger() {
    assertThatThrownBy(() -> Parameters.decode("a[b]=1.5").number("a.b"))
        .isInstanceOfSatisfying(
            StripeError.class,
            error ->
                assertThat(error.body("req").getJsonObject("error").getString("param"))
                    .isEqualTo("a[b]"));
  }

  @Test
  void keepsMetadataToItsLimits() {
    assertThatThrownBy(
            () -> Parameters.decode("metadata[" + "k".repeat(41) + "]=1").metadata("metadata"))
        .isInstanceOf(StripeError.class);
    assertThatThrownBy(
            () -> Parameters.decode("metadata[k]=" + "v".repeat(501)).metadata("metadata"))
        .isInstanceOf(StripeError.class);
  }
}
