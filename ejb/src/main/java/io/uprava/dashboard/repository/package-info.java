/** Reads across features, for figures only. */
package io.uprava.dashboard.repository;
