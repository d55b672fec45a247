/** Small maps as JSON text, for columns that keep values of many shapes. */
package io.uprava.common.json;
