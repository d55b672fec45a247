package io.uprava.common.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who acts in this request, for audit entries and for "my own" use cases. The web layer fills it at
 * the start of a request; in a timer or an asynchronous method nobody does, which makes it a job.
 */
@RequestScoped
public class CurrentCaller {

  private ActorType actorType = ActorType.JOB;
  private String name = "uprava";
  private Caller caller;
  private ClientInfo client = new ClientInfo(null, null);
  private String requestId;

  /** Begins a request of somebody unknown. */
  public void begin(ClientInfo from, String request) {
    this.client = from;
    this.requestId = request;
    this.actorType = ActorType.ANONYMOUS;
    this.name = "anonymous";
  }

  /** Takes over a proven identity. */
  public void identify(Caller proven) {
    this.caller = proven;
    this.actorType = proven.type();
    this.name = proven.name();
  }

  /** Gives a piece of background work or an inbound event of a provider its name. */
  public void actAs(ActorType type, String actor) {
    this.caller = null;
    this.actorType = type;
    this.name = actor;
  }

  /**
   * Does a piece of work as somebody else, after which the caller is who they were.
   *
   * @param request the request on whose behalf, or null
   */
  public <T> T actingAs(ActorType type, String actor, String request, Supplier<T> work) {
    ActorType typeBefore = actorType;
    String nameBefore = name;
    Caller callerBefore = caller;
    String requestBefore = requestId;
    actAs(type, actor);
    this.requestId = request;
    try {
      return work.get();
    } finally {
      this.actorType = typeBefore;
      this.name = nameBefore;
      this.caller = callerBefore;
      this.requestId = requestBefore;
    }
  }

  public ActorType actorType() {
    return actorType;
  }

  /** For people to read; never null. */
  public String name() {
    return name;
  }

  /** The person, or the person who made the key; null when nobody is behind it. */
  public UUID userId() {
    return caller == null ? null : caller.userId();
  }

  /** The session in force; null for keys, jobs and strangers. */
  public UUID sessionId() {
    return caller == null ? null : caller.sessionId();
  }

  /** The proven identity or null. */
  public Caller caller() {
    return caller;
  }

  public boolean hasRole(String role) {
    return caller != null && caller.groups().contains(role);
  }

  public ClientInfo client() {
    return client;
  }

  public String ip() {
    return client.ip();
  }

  public String requestId() {
    return requestId;
  }
}
