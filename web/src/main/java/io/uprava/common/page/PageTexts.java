package io.uprava.common.page;

import io.uprava.common.error.DomainException;
import io.uprava.common.i18n.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The texts of the active language, for pages: {@code #{text.get('users_list.title')}}. */
@Named("text")
@RequestScoped
public class PageTexts {

  @Inject Texts texts;
  @Inject ActiveLocale locale;

  public boolean has(String key) {
    return texts.has(key);
  }

  public String get(String key) {
    return texts.get(locale.current(), key);
  }

  /** With one named parameter. */
  public String get(String key, String name, Object value) {
    return get(key, Map.of(name, value == null ? "" : value));
  }

  /** With two named parameters. */
  public String get(String key, String name, Object value, String name2, Object value2) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(name, value == null ? "" : value);
    parameters.put(name2, value2 == null ? "" : value2);
    return get(key, parameters);
  }

  public String get(String key, Map<String, ?> parameters) {
    return texts.get(locale.current(), key, parameters);
  }

  /** The name of an enum's constant, key {@code UserStatus.LOCKED}. */
  public String name(Enum<?> constant) {
    return constant == null
        ? ""
        : get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** The text of {@code prefix.code}, or the code itself when nobody has named it yet. */
  public String named(String prefix, Object code) {
    return code == null
        ? ""
        : texts.find(locale.current(), prefix + "." + code, Map.of()).orElse(code.toString());
  }

  /** What a refusal says to a person. */
  public String of(DomainException refusal) {
    return get("error." + refusal.code(), refusal.parameters());
  }
}
