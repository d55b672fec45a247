package io.uprava.users.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.users.repository.UserListRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** One's own account. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class ProfileService {

  @Inject UserListRepository list;
  @Inject ProfileChange profiles;
  @Inject AccountClosing closing;
  @Inject ConfirmationService confirmations;
  @Inject CurrentCaller caller;

  /** Reads outside a transaction: it is one statement. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public UserView me() {
    return list.find(caller.userId())
        .map(UserView::of)
        .orElseThrow(() -> new NotFound("user-not-found"));
  }

  /**
   * @param expectedVersion null to change whatever is stored
   * @throws io.uprava.common.error.StaleVersion when somebody changed the profile meanwhile
   */
  public UserView update(ProfilePatch patch, Long expectedVersion) {
    return profiles.apply(caller.userId(), patch, expectedVersion);
  }

  /**
   * Closes the account: personal data is erased, every session ends, history stays by id.
   *
   * @param confirmationToken of purpose {@link ConfirmationPurpose#CLOSE_ACCOUNT}
   */
  public void closeAccount(String confirmationToken, String reason) {
    confirmations.require(ConfirmationPurpose.CLOSE_ACCOUNT, confirmationToken);
    closing.close(caller.userId(), reason);
  }
}
