/** What passes between Uprava and other systems, over REST. */
package io.uprava.integrations.rest;
