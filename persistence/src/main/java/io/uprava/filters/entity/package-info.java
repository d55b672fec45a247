/** Filters of lists that people keep under a name. Only {@code filters.service} changes them. */
package io.uprava.filters.entity;
