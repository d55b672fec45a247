/**
 * Keyset paging, the one way in which lists are cut: a page follows from where the page before
 * ended, so that it costs the same at any depth and does not shift when rows come in.
 */
package io.uprava.common.paging;
