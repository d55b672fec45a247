package io.uprava.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9,0,9",
    "bytes=90-,90,99",
    "bytes=-10,90,99",
    "bytes=-1000,0,99",
    "bytes=0-1000,0,99",
    "bytes=99-99,99,99"
  })
  void readsOneRange(String header, long from, long to) {
    assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(from, to));
    assertThat(new ByteRange(from, to).within(100)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "bytes=-", "bytes=9-3", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
  void sendsTheWholeFileForEverythingElse(String header) {
    assertThat(ByteRange.parse(header, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void knowsWhatTheFileDoesNotHave(String header) {
    Optional<ByteRange> range = ByteRange.parse(header, 100);
    assertThat(range).isPresent();
    assertThat(range.get().within(100)).isFalse();
  }

  @Test
  void namesItself() {
    assertThat(new ByteRange(10, 19).contentRange(100)).isEqualTo("bytes 10-19/100");
    assertThat(new ByteRange(10, 19).length()).isEqualTo(10);
  }
}
