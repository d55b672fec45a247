package io.uprava.common.rest;

import io.uprava.common.http.RequestId;
import io.uprava.common.i18n.Texts;
import io.uprava.common.rest.Failure.FieldFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Words a {@link Failure} in the caller's language, and writes down the unexpected ones. */
@ApplicationScoped
public class Problems {

  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  @Inject Texts texts;

  /** The failure as its reader gets it; somebody unknown is told to sign in before a right. */
  public Problem problem(Failure failure, HttpServletRequest request) {
    Locale language = Requester.language(request);
    String incident = RequestId.of(request);
    Map<String, Object> values = new HashMap<>(failure.parameters());
    values.put("incident", incident);
    return Problem.of(
        failure.status(),
        title(failure.status(), language),
        detail(failure, values, language),
        failure.code(),
        incident,
        failure.violations().stream().map(fault -> violation(fault, language)).toList(),
        failure.parameters());
  }

  /** Headers of the answer: those the status demands, and the language of its sentences. */
  public Map<String, String> headers(Failure failure, HttpServletRequest request) {
    Map<String, String> headers = new LinkedHashMap<>(failure.headers());
    headers.put(HttpHeaders.CONTENT_LANGUAGE, Requester.language(request).getLanguage());
    headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.put(RequestId.HEADER, RequestId.of(request));
    if (failure.status() == 401) {
      headers.putIfAbsent(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
    }
    return headers;
  }

  /** A missing right reads as a missing sign-in as long as nobody has signed in. */
  public Failure forCaller(Failure failure, HttpServletRequest request) {
    return failure.missesRight() && anonymous(request) ? Failure.of(401) : failure;
  }

  /** One line for a failure of ours, under the incident id which the caller was told. */
  public void log(Throwable thrown, HttpServletRequest request) {
    LOG.log(
        System.Logger.Level.ERROR,
        "incident " + RequestId.of(request) + ": " + request.getMethod() + " failed",
        thrown);
  }

  private static boolean anonymous(HttpServletRequest request) {
    var principal = request.getUserPrincipal();
    return principal == null || "anonymous".equalsIgnoreCase(principal.getName());
  }

  private static String challenge(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null
        ? "Bearer realm=\"uprava\""
        : "Bearer realm=\"uprava\", error=\"invalid_token\"";
  }

  private String title(int status, Locale language) {
    String key = "problem." + status;
    int known = texts.has(key) ? status : status < ProblemStatus.UNEXPECTED ? 400 : 500;
    return texts.get(language, "problem." + known);
  }

  private String detail(Failure failure, Map<String, Object> values, Locale language) {
    return texts.get(language, "error." + failure.code(), values);
  }

  private Violation violation(FieldFault fault, Locale language) {
    String message =
        texts
            .find(language, "violation." + fault.code(), fault.parameters())
            .orElse(fault.otherwise());
    return new Violation(fault.field(), fault.code(), message);
  }
}
