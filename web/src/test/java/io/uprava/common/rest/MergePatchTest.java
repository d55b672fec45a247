package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MergePatchTest {

  private static final Set<String> KNOWN = Set.of("name", "phone", "unit", "active");

  @Test
  void absentLeavesAndNullClears() {
    MergePatch patch = patch("{\"phone\":null,\"unit\":\"days\",\"active\":false}");
    assertThat(patch.text("name")).isNull();
    assertThat(patch.text("phone")).isEmpty();
    assertThat(patch.constant("unit", TimeUnit.class)).isEqualTo(TimeUnit.DAYS);
    assertThat(patch.flag("active")).isFalse();
    assertThatCode(patch::refuseFaults).doesNotThrowAnyException();
  }

  @Test
  void readsListsOfTexts() {
    MergePatch patch = patch("{\"name\":[\"a\",\"b\"],\"phone\":null,\"unit\":[1]}");
    assertThat(patch.texts("name")).containsExactly("a", "b");
    assertThat(patch.texts("phone")).isEmpty();
    assertThat(patch.texts("active")).isNull();
    patch.texts("unit");
    assertThat(catchThrowableOfType(InvalidFields.class, patch::refuseFaults).faults())
        .extracting(fault -> fault.field() + " " + fault.code())
        .containsExactly("unit wrong-type");
  }

  @Test
  void readsNumbersIdsConstantsAndTextsByName() {
    String id = "0190a3e4-7f5b-7cc3-98c4-dc0c0c07398f";
    MergePatch patch =
        patch(
            "{\"name\":[\"days\",\"HOURS\"],\"phone\":{\"a\":\"1\"},\"unit\":31,\"active\":[\"%s\"]}"
                .formatted(id));
    assertThat(patch.constants("name", TimeUnit.class))
        .containsExactly(TimeUnit.DAYS, TimeUnit.HOURS);
    assertThat(patch.textsByName("phone")).containsExactly(Map.entry("a", "1"));
    assertThat(patch.number("unit")).isEqualTo(31);
    assertThat(patch.ids("active")).containsExactly(UUID.fromString(id));
    assertThat(patch.id("nothing")).isNull();
    assertThatCode(patch::refuseFaults).doesNotThrowAnyException();
  }

  @Test
  void refusesMembersThatAreNotWhatTheyShouldBe() {
    MergePatch patch =
        patch("{\"name\":[\"eons\"],\"phone\":{\"a\":1},\"unit\":1.5,\"active\":[\"no id\"]}");
    patch.constants("name", TimeUnit.class);
    patch.textsByName("phone");
    patch.number("unit");
    patch.ids("active");
    assertThat(catchThrowableOfType(InvalidFields.class, patch::refuseFaults).faults())
        .extracting(fault -> fault.field() + " " + fault.code())
        .containsExactly(
            "name wrong-type", "phone wrong-type", "unit wrong-type", "active wrong-type");
  }

  @Test
  void refusesUnknownNamesAndWrongTypesTogether() {
    MergePatch patch = patch("{\"nmae\":\"x\",\"phone\":7,\"unit\":\"eons\",\"active\":null}");
    patch.text("phone");
    patch.constant("unit", TimeUnit.class);
    patch.flag("active");
    InvalidFields refused = catchThrowableOfType(InvalidFields.class, patch::refuseFaults);
    assertThat(refused.faults())
        .extracting(fault -> fault.field() + " " + fault.code())
        .containsExactlyInAnyOrder(
            "nmae unknown-field", "phone wrong-type", "unit wrong-type", "active not-null");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatThrownBy(() -> patch("[1]")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> patch("")).isInstanceOf(JsonException.class);
  }

  private static MergePatch patch(String json) {
    return MergePatch.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), KNOWN);
  }
}
