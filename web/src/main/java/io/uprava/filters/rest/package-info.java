/** Saved filters by REST. */
package io.uprava.filters.rest;
