package io.uprava.common.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource to which a provider sends events, all from a few addresses and signed: bodies of at
 * most {@value #BODY_BYTES} bytes, whatever their type, and no limit on their number, for a refused
 * event is a late payment.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Webhook {

  /** No event of a provider comes near this size. */
  long BODY_BYTES = 512 * 1024;
}
