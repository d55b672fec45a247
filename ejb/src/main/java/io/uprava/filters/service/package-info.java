/** Keeping, offering and forgetting filters of lists. Staff may call it. */
package io.uprava.filters.service;
