package io.uprava.dashboard.repository;

import java.time.LocalDate;

/**
 * Attempts to sign in on one day.
 *
 * @param day of the company's zone
 * @param signedIn that led to a session
 * @param denied steps that were refused
 */
public record SignInDay(LocalDate day, long signedIn, long denied) {}
