package io.uprava.common.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void keepsThePlainKinds() {
    Map<String, Object> values = new HashMap<>();
    values.put("text", "Анна \"\\\n");
    values.put("whole", 10L);
    values.put("exact", new BigDecimal("1.50"));
    values.put("large", new BigDecimal("123456789012345678901234567890"));
    values.put("yes", true);
    values.put("none", null);
    values.put("list", new ArrayList<>(List.of("a", 2L, Map.of("b", false))));

    assertThat(JsonText.read(JsonText.write(values))).isEqualTo(values);
  }

  @Test
  void writesEverythingElseAsItsText() {
    String json =
        JsonText.write(Map.of("day", DayOfWeek.MONDAY, "at", Instant.EPOCH, "count", (short) 3));

    assertThat(json).isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"count\":3,\"day\":\"MONDAY\"}");
  }

  @Test
  void keepsNothingAsNothing() {
    assertThat(JsonText.write(null)).isNull();
    assertThat(JsonText.read(null)).isNull();
    assertThat(JsonText.read("{}")).isEmpty();
  }
}
