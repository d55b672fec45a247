package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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
