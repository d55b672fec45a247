package io.uprava.clients.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.clients.entity.ClientAddressKind;
import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ContactCursor;
import io.uprava.clients.repository.ReadClient;
import io.uprava.clients.repository.ReadClient.Address;
import io.uprava.common.json.JsonText;
import io.uprava.connections.gateway.ApiCall;
import io.uprava.connections.gateway.HalPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmoContactTest {

  @Test
  void readsNamesNumbersAndAddresses() {
    ReadClient client =
        read(
            """
            {"id":3,"name":" Анна Примерная ","updated_at":1700000000,"is_deleted":false,
             "custom_fields_values":[
               {"field_code":"PHONE","values":[{"value":"8 (912) 345-67-89"},{"value":"+7 912 345 67 89"},
                 {"value":"доб. 12"},{"value":" "}]},
               {"field_code":"EMAIL","values":[{"value":"Anna@Example.org"}]},
               {"field_code":"POSITION","values":[{"value":"Director"}]},
               {"field_code":null,"values":null}]}""",
            "RU");
    assertThat(client.externalId()).isEqualTo("3");
    assertThat(client.name()).isEqualTo("Анна Примерная");
    assertThat(client.updatedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(client.deleted()).isFalse();
    assertThat(client.addresses())
        .as("one number written twice is one number")
        .containsExactly(
            new Address(ClientAddressKind.PHONE, "8 (912) 345-67-89", "+79123456789"),
            new Address(ClientAddressKind.PHONE, "доб. 12", "12"),
            new Address(ClientAddressKind.EMAIL, "Anna@Example.org", "anna@example.org"));
  }

  @Test
  void makesDoWithWhatIsThere() {
    assertThat(read("{\"id\":1}", null))
        .isEqualTo(new ReadClient("1", "", Instant.EPOCH, false, List.of()));
    assertThat(
            read("{\"id\":1,\"name\":\"\",\"first_name\":\"Anna\",\"last_name\":null}", null)
                .name())
        .isEqualTo("Anna");
    assertThat(read("{\"id\":1,\"is_deleted\":true}", null).deleted()).isTrue();
    assertThat(read("{\"id\":1,\"name\":\"a\\u0000b\",\"custom_fields_values\":{}}", null).name())
        .as("PostgreSQL takes no such character")
        .isEqualTo("ab");
    assertThat(read("{\"id\":1,\"name\":\"" + "я".repeat(400) + "\"}", null).name()).hasSize(300);
    assertThat(AmoContact.read(JsonText.read("{\"name\":\"x\"}"), null)).isEmpty();
  }

  @Test
  void keepsANumberOfAnotherCountryAsItIs() {
    assertThat(ClientAddresses.phone("+44 7700 900123", "RU")).isEqualTo("+447700900123");
    assertThat(ClientAddresses.phone("912 345-67-89", null)).isEqualTo("9123456789");
  }

  @Test
  void goesOnFromTheLastChangeRatherThanByPages() {
    ContactCursor start = ContactCursor.at(100);
    assertThat(start.after(OptionalLong.of(150))).isEqualTo(new ContactCursor(150, 1));
    assertThat(start.after(OptionalLong.of(100))).isEqualTo(new ContactCursor(100, 2));
    assertThat(start.after(OptionalLong.empty())).isEqualTo(new ContactCursor(100, 2));

    ContactPage middle = ContactPage.of(page(new ApiCall("next", null), 150), run(start));
    assertThat(middle.next()).isEqualTo(new ContactCursor(150, 1));
    assertThat(middle.last()).isFalse();
    ContactPage last = ContactPage.of(page(null, 150), run(new ContactCursor(150, 3)));
    assertThat(last.last()).isTrue();
    assertThat(last.next()).isEqualTo(ContactCursor.at(150));
    assertThat(ContactPage.of(new HalPage(List.of(), null), run(start)).next()).isEqualTo(start);
  }

  private static HalPage page(ApiCall next, long changed) {
    return new HalPage(List.of(Map.of("id", 1L, "updated_at", changed)), next);
  }

  private static TakenContactImport run(ContactCursor cursor) {
    return new TakenContactImport(
        UUID.randomUUID(), UUID.randomUUID(), ClientSource.AMOCRM, "RU", cursor);
  }

  private static ReadClient read(String json, String region) {
    return AmoContact.read(JsonText.read(json), region).orElseThrow();
  }
}
