/** Figures for programs. */
package io.uprava.dashboard.rest;
