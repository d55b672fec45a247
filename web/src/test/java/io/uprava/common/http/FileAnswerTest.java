package io.uprava.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAnswerTest {

  private static final ServedFile FILE =
      new ServedFile("Реестр.csv", "register.csv", "text/csv", 100, "abc");

  @Test
  void sendsTheWholeFileUnderItsName() {
    FileAnswer answer = answer(Map.of());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.part()).isEqualTo(new ByteRange(0, 99));
    assertThat(answer.headers())
        .containsEntry("ETag", "\"abc\"")
        .containsEntry("Content-Length", "100")
        .containsEntry("Content-Type", "text/csv")
        .doesNotContainKey("Content-Range");
    assertThat(answer.headers().get("Content-Disposition")).contains("register.csv", "%D0%A0");
  }

  @Test
  void sendsOnePart() {
    FileAnswer answer = answer(Map.of("Range", "bytes=10-19"));
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.part()).isEqualTo(new ByteRange(10, 19));
    assertThat(answer.headers())
        .containsEntry("Content-Range", "bytes 10-19/100")
        .containsEntry("Content-Length", "10");
  }

  @Test
  void sendsTheWholeFileWhenThePartIsOfAnother() {
    Map<String, String> part = Map.of("Range", "bytes=10-19", "If-Range", "\"other\"");
    assertThat(answer(part).status()).isEqualTo(200);
    assertThat(answer(Map.of("Range", "bytes=10-19", "If-Range", "\"abc\"")).status())
        .isEqualTo(206);
  }

  @Test
  void saysHowLongTheFileIsWhenItHasNoSuchPart() {
    FileAnswer answer = answer(Map.of("Range", "bytes=100-"));
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.headers()).containsEntry("Content-Range", "bytes */100");
    assertThat(answer.part()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*"})
  void sendsNothingThatIsKnown(String known) {
    FileAnswer answer = answer(Map.of("If-None-Match", known, "Range", "bytes=0-1"));
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.headers()).containsEntry("ETag", "\"abc\"");
    assertThat(answer.part()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abcd\"", "abc", "W/\"ab\"", ""})
  void sendsWhatIsNotKnown(String other) {
    assertThat(answer(Map.of("If-None-Match", other)).status()).isEqualTo(200);
  }

  @Test
  void sendsNothingInsteadOfTheFileThatWasMeant() {
    assertThat(answer(Map.of("If-Match", "\"other\"")).status()).isEqualTo(412);
    assertThat(answer(Map.of("If-Match", "W/\"abc\"")).status()).isEqualTo(412);
    assertThat(answer(Map.of("If-Match", "\"abc\"")).status()).isEqualTo(200);
  }

  private static FileAnswer answer(Map<String, String> headers) {
    return FileAnswer.to(FileRequest.of(headers::get), FILE);
  }
}
