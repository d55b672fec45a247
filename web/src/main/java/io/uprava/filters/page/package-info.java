/** Saved filters above the lists. */
package io.uprava.filters.page;
