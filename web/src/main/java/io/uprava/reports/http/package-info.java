/** Files of reports by HTTP, the same for programs and for browsers. */
package io.uprava.reports.http;
