/** REST face of sign-in, profiles and user administration; all rules are in the services. */
package io.uprava.users.rest;
