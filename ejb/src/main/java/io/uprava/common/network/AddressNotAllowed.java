package io.uprava.common.network;

import java.net.UnknownHostException;

/** A name leads to an address that must not be called. */
public class AddressNotAllowed extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  AddressNotAllowed(String message) {
    super(message);
  }
}
