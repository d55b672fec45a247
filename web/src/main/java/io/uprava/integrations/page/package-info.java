/** Pages about what passes between Uprava and other systems. */
package io.uprava.integrations.page;
