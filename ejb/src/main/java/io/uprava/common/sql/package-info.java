/** Parts that statements written by hand share. */
package io.uprava.common.sql;
