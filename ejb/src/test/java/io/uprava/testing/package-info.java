/**
 * The base of the integration tests: one Payara Micro with every service of this module, a real
 * PostgreSQL and a mail catcher, started once for all classes. See docs/testing.md.
 */
package io.uprava.testing;
