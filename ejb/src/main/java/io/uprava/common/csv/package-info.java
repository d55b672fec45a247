/** Lists as CSV that spreadsheets of both languages open, written as a stream. */
package io.uprava.common.csv;
