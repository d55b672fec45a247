/**
 * The pages in a real Chromium, on Payara Micro with the built WAR, a PostgreSQL and a mail catcher
 * of their own, which all tests of a run share.
 */
package io.uprava.pages;
