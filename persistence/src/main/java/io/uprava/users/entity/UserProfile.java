package io.uprava.users.entity;

import io.uprava.common.entity.Language;

/**
 * How a person is called and spoken to.
 *
 * @param name never blank
 * @param phone E.164 or null
 * @param timeZone IANA name
 */
public record UserProfile(String name, String phone, Language language, String timeZone) {}
