/** Reports by REST: catalogue, runs, files, history. */
package io.uprava.reports.rest;
