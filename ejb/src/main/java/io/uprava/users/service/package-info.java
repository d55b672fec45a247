/**
 * Signing in by mailed codes, sessions and tokens, profiles, and the administration of users. Pages
 * and resources call only what is here.
 */
package io.uprava.users.service;
