/** What staff see at one glance. */
package io.uprava.dashboard.service;
