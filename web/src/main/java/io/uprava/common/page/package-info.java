/**
 * What every page stands on: the template's models, addresses, access, headers, languages, themes
 * and the handling of errors. Pages of features use it; it knows none of them.
 */
package io.uprava.common.page;
