/** Asking for reports, running them on any node, and handing out their files. */
package io.uprava.reports.service;
