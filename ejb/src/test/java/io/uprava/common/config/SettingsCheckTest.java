package io.uprava.common.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import io.uprava.common.secret.SecretCipher;
import io.uprava.common.security.TokenKeys;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {

  private static final Path PEPPER = Path.of("secrets", Settings.OTP_PEPPER);

  @Test
  void namesTheFileOfASecretThatCannotBeReadAndWhy() {
    SettingsCheck check = new SettingsCheck();
    check.settings = FixedSettings.of(new WithUnreadablePepper());
    check.keys = new SoundKeys();
    check.cipher = new SoundCipher();
    check.features = new NoFeatures();

    assertThatThrownBy(check::checkAll)
        .hasMessageContaining(
            Settings.OTP_PEPPER + ": " + PEPPER + " cannot be read (AccessDeniedException)")
        .hasMessageContaining(Settings.MAIL_FROM + ": not set");
  }

  private static final class WithUnreadablePepper extends AbstractMap<String, String> {

    @Override
    public String get(Object name) {
      if (name.equals(Settings.OTP_PEPPER)) {
        throw new UnreadableSecret(PEPPER, new AccessDeniedException(PEPPER.toString()));
      }
      return super.get(name);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return Set.of(Map.entry(Settings.BASE_URL, "http://127.0.0.1"));
    }
  }

  private static final class SoundKeys extends TokenKeys {

    @Override
    public RSAKey signing() {
      return null;
    }
  }

  private static final class SoundCipher extends SecretCipher {

    @Override
    public void requireUsable() {}
  }

  private static final class NoFeatures extends FeatureSettings {

    @Override
    Map<String, Runnable> readings() {
      return Map.of();
    }
  }
}
