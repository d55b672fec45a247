package io.uprava.common.page;

import io.uprava.common.error.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;

/** What pages tell a person after an action. */
@RequestScoped
public class PageMessages {

  @Inject PageTexts texts;

  public void info(String key) {
    info(key, Map.of());
  }

  public void info(String key, Map<String, ?> parameters) {
    add(null, FacesMessage.SEVERITY_INFO, texts.get(key, parameters));
  }

  public void refuse(DomainException refusal) {
    add(null, FacesMessage.SEVERITY_ERROR, texts.of(refusal));
  }

  /** Something nobody foresaw; the incident's id leads to it in the log. */
  public void failure(String incident) {
    add(
        null,
        FacesMessage.SEVERITY_ERROR,
        texts.get("general.failure", Map.of("incident", String.valueOf(incident))));
  }

  /** At one field; {@code clientId} is the full id of the input. */
  public void refuse(String clientId, String sentence) {
    add(clientId, FacesMessage.SEVERITY_ERROR, sentence);
  }

  private static void add(String clientId, FacesMessage.Severity severity, String sentence) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.addMessage(clientId, new FacesMessage(severity, sentence, null));
    if (FacesMessage.SEVERITY_ERROR.equals(severity)) {
      context.validationFailed();
    }
  }
}
