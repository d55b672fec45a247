package io.uprava.common.config;

import io.uprava.common.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Everything the container tells Uprava, typed. Read on each call, so that a secret rotated in the
 * container is in force within the configuration's cache time; checked as a whole at start by
 * {@link SettingsCheck}.
 */
@ApplicationScoped
public class Settings {

  static final String BASE_URL = "uprava.base.url";
  static final String ADMIN_EMAIL = "uprava.admin.email";
  static final String MAIL_FROM = "uprava.mail.from";
  static final String MAIL_SESSION = "uprava.mail.session";
  static final String COMPANY_NAME = "uprava.company.name";
  static final String COMPANY_DETAILS = "uprava.company.details";
  static final String COMPANY_ZONE = "uprava.company.zone";
  static final String TRUSTED_PROXIES = "uprava.trusted.proxies";
  static final String JWT_SIGNING_KEYS = "uprava.jwt.signing.keys";
  static final String OTP_PEPPER = "uprava.otp.pepper";
  static final String TINK_KEYSET = "uprava.tink.keyset";
  static final String ISSUER = "mp.jwt.verify.issuer";
  static final String AUDIENCES = "mp.jwt.verify.audiences";
  static final String CODES_PER_IP = "uprava.sign-in.codes-per-ip-and-hour";
  static final String CODES_PER_ADDRESS = "uprava.sign-in.codes-per-address-and-hour";
  static final String CODES_PER_PAIR = "uprava.sign-in.codes-per-address-and-ip-and-hour";
  static final String WEBHOOKS_ALLOW_HTTP = "uprava.webhooks.allow-http";
  static final String WEBHOOKS_NETWORKS = "uprava.webhooks.allowed-networks";
  static final String WEBHOOKS_PORTS = "uprava.webhooks.allowed-ports";

  static final String WEBHOOK_BODY_DAYS = "uprava.webhooks.body-days";

  @Inject Config config;

  /** Address people use in a browser, without a slash at the end. */
  public URI baseUrl() {
    String text = required(BASE_URL);
    return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /** Whoever signs in with this address first becomes an administrator. */
  public String adminEmail() {
    return required(ADMIN_EMAIL);
  }

  public String mailFrom() {
    return required(MAIL_FROM);
  }

  /** Who receives the money, for receipts; the host people use when nothing is said. */
  public String companyName() {
    return optional(COMPANY_NAME).orElseGet(() -> baseUrl().getHost());
  }

  /** Lines under the name of the company on receipts: its address, its tax number. */
  public List<String> companyDetails() {
    return optional(COMPANY_DETAILS)
        .map(text -> List.of(text.split("\\s*[|\\n]\\s*")))
        .orElse(List.of());
  }

  /** Zone whose days the company's figures are counted by. */
  public ZoneId companyZone() {
    return ZoneId.of(optional(COMPANY_ZONE).orElse("UTC"));
  }

  /** JNDI name of the container's mail session. */
  public String mailSession() {
    return optional(MAIL_SESSION).orElse("mail/uprava");
  }

  /** Networks in CIDR notation whose forwarding headers are believed. */
  public List<String> trustedProxies() {
    return list(TRUSTED_PROXIES);
  }

  /** PKCS#8 PEM texts, the first of which signs. */
  public Secret jwtSigningKeys() {
    return new Secret(required(JWT_SIGNING_KEYS));
  }

  /** Key of the keyed hash under which mailed codes are kept, 32 bytes or more. */
  public byte[] otpPepper() {
    return Base64.getDecoder().decode(required(OTP_PEPPER));
  }

  /** Tink keyset as JSON. */
  public Secret tinkKeyset() {
    return new Secret(required(TINK_KEYSET));
  }

  /** The {@code iss} of our access tokens. */
  public String issuer() {
    return optional(ISSUER).orElse("uprava");
  }

  /** The {@code aud} of our access tokens. */
  public String audience() {
    return optional(AUDIENCES).map(text -> text.split(",")[0].trim()).orElse("uprava");
  }

  /** Mailed codes that one network address may ask for in an hour. */
  public int codesPerIp() {
    return number(CODES_PER_IP, 60);
  }

  /** Mailed codes to one mail address in an hour, whoever asks. */
  public int codesPerAddress() {
    return number(CODES_PER_ADDRESS, 10);
  }

  /** Mailed codes to one mail address in an hour that one network address may ask for. */
  public int codesPerPair() {
    return number(CODES_PER_PAIR, 5);
  }

  /** Whether webhooks may go to http addresses, unencrypted. */
  public boolean webhooksAllowHttp() {
    return optional(WEBHOOKS_ALLOW_HTTP).map(Boolean::parseBoolean).orElse(false);
  }

  /** Networks in CIDR notation to which webhooks may go although they are not public. */
  public List<String> webhooksAllowedNetworks() {
    return list(WEBHOOKS_NETWORKS);
  }

  /** Ports and ranges of ports such as {@code 8000-8999} to which webhooks may go besides 443. */
  public List<String> webhooksAllowedPorts() {
    return list(WEBHOOKS_PORTS);
  }

  /** Days after which the bodies of inbound events are wiped; they hold personal data. */
  public int webhookBodyDays() {
    return number(WEBHOOK_BODY_DAYS, 90);
  }

  private List<String> list(String name) {
    return optional(name).map(text -> List.of(text.split("\\s*,\\s*"))).orElse(List.of());
  }

  private int number(String name, int otherwise) {
    return config.getOptionalValue(name, Integer.class).orElse(otherwise);
  }

  private Optional<String> optional(String name) {
    return config.getOptionalValue(name, String.class).map(String::trim).filter(t -> !t.isEmpty());
  }

  private String required(String name) {
    return optional(name).orElseThrow(() -> new MissingSetting(name));
  }
}
