/** Where saved filters are kept. */
package io.uprava.filters.repository;
