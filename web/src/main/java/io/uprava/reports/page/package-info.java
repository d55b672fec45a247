/** Reports for staff: catalogue, form, runs and their files. */
package io.uprava.reports.page;
