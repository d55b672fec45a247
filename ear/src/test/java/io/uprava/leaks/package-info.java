/** What must not be read anywhere, and the search for it in all that a run of the tests leaves. */
package io.uprava.leaks;
