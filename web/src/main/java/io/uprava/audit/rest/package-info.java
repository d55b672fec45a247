/** REST face of the audit chain. */
package io.uprava.audit.rest;
