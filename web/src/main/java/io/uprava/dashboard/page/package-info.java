/** The start page of staff and its charts. */
package io.uprava.dashboard.page;
