/** The page of the audit chain. */
package io.uprava.audit.page;
