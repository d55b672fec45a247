package io.uprava.sandbox.emulator.amocrm;

import java.nio.file.Path;

/**
 * What an emulated service is set up with.
 *
 * @param folder keeps its state, null to forget everything at the end
 * @param clientId of the integration the application is
 * @param redirectUri where consents are sent to, byte for byte
 */
public record AmoSettings(
    Brand brand, Path folder, String clientId, String clientSecret, String redirectUri) {}
