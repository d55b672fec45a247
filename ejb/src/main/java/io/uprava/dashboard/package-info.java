/**
 * Figures of all features at one glance, for staff, each as far as their roles go; and the notice
 * that the data are invented.
 */
package io.uprava.dashboard;
