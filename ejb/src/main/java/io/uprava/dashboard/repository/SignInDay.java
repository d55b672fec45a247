package io.uprava.dashboard.repository;

import java.time.LocalDate;

/**
 * Attempts to sign in during one interval.
 *
 * @param day first of the interval, in the company's zone
 * @param signedIn that led to a session
 * @param denied steps that were refused
 */
public record SignInDay(LocalDate day, long signedIn, long denied) {}
