package io.uprava.payments.service;

import java.util.List;
import java.util.Map;

/**
 * Where a story ended, in words that are the same for every copy of it.
 *
 * @param payment its state and sums
 * @param objects everything known of Stripe's objects
 * @param movements of money
 * @param facts of the timeline, each as often as it was told
 * @param events number of events by their outcome
 */
record StoryEnd(
    String payment,
    List<String> objects,
    List<String> movements,
    List<String> facts,
    Map<String, Long> events) {}
