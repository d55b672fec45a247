package io.uprava.sandbox.emulator.amocrm;

import java.util.List;

/** The two names under which the service is offered. */
public enum Brand {
  /** For Russia. */
  AMOCRM(
      "/amocrm",
      "amoCRM",
      "amocrm.ru",
      "developers.amocrm.ru",
      "Некорректный запрос",
      "В запросе отсутствует ряд параметров или параметры невалидны",
      "Неверный логин или пароль"),
  /** For the rest of the world. */
  KOMMO(
      "/kommo",
      "Kommo",
      "kommo.com",
      "developers.kommo.com",
      "Bad Request",
      "The request is missing a number of parameters or the parameters are invalid",
      "Invalid login or password");

  private final String path;
  private final String title;
  private final String domain;
  private final String developers;
  private final String badRequest;
  private final String badParameters;
  private final String badLogin;

  Brand(
      String path,
      String title,
      String domain,
      String developers,
      String badRequest,
      String badParameters,
      String badLogin) {
    this.path = path;
    this.title = title;
    this.domain = domain;
    this.developers = developers;
    this.badRequest = badRequest;
    this.badParameters = badParameters;
    this.badLogin = badLogin;
  }

  /** First segment of the emulator's addresses, with the slash before it. */
  public String path() {
    return path;
  }

  String title() {
    return title;
  }

  String domain() {
    return domain;
  }

  /** The host of the consent page. */
  String consentHost() {
    return "www." + domain;
  }

  /** The host that the claim {@code api_domain} of access tokens names. */
  String apiHost() {
    return "api-b." + domain;
  }

  String developers() {
    return developers;
  }

  String badRequest() {
    return badRequest;
  }

  String badParameters() {
    return badParameters;
  }

  String badLogin() {
    return badLogin;
  }

  /** The accounts there are from the start. */
  List<Seed> seeds() {
    return this == AMOCRM
        ? List.of(
            new Seed("romashka", "ООО «Ромашка»", 320),
            new Seed("vasilek", "Салон «Василёк»", 3),
            new Seed("pustoy", "ИП Пустой", 0))
        : List.of(new Seed("acme", "Acme Homes", 120), new Seed("blueocean", "Blue Ocean", 0));
  }

  /** An account to begin with, and how many contacts it has. */
  record Seed(String subdomain, String name, int contacts) {}
}
