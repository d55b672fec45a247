package io.uprava.clients.service;

import io.uprava.clients.entity.ContactCursor;
import io.uprava.common.error.DomainException;
import io.uprava.common.error.RemoteFailure;
import io.uprava.common.error.TooManyRequests;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.gateway.ApiCall;
import io.uprava.connections.gateway.HalPage;
import io.uprava.connections.service.ConnectionCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Reads contacts page by page, as long as some run is due. */
@ApplicationScoped
public class ContactImportRunner {

  private static final System.Logger LOG = System.getLogger(ContactImportRunner.class.getName());
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final String ADDRESS =
      "limit=250&page=%d&filter%%5Bupdated_at%%5D%%5Bfrom%%5D=%d&order%%5Bupdated_at%%5D=asc";

  @Inject ContactImportLedger ledger;
  @Inject ConnectionCalls calls;
  @Inject CurrentCaller caller;

  /** Does what is due; outside of transactions. */
  @ActivateRequestContext
  public void work() {
    caller.actAs(ActorType.JOB, "contacts-import");
    Optional<TakenContactImport> taken = ledger.take();
    while (taken.isPresent()) {
      read(taken.get());
      taken = ledger.take();
    }
  }

  private void read(TakenContactImport begun) {
    TakenContactImport run = begun;
    try {
      ContactPage page = page(run);
      while (ledger.store(run, page)) {
        run = run.at(page.next());
        page = page(run);
      }
    } catch (TooManyRequests busy) {
      ledger.fail(run, busy, busy.retryAfter());
    } catch (RemoteFailure failed) {
      ledger.fail(run, failed, AFTER_FAILURE);
    } catch (DomainException refused) {
      ledger.fail(run, refused, null);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "contacts of " + run.connectionId() + " wait", failure);
      ledger.fail(run, failure, AFTER_FAILURE);
    }
  }

  private ContactPage page(TakenContactImport run) {
    ContactCursor cursor = run.cursor();
    ApiCall call = new ApiCall("api/v4/contacts", ADDRESS.formatted(cursor.page(), cursor.from()));
    HalPage page = calls.page(run.connectionId(), call, "contacts");
    return ContactPage.of(page, run);
  }
}
