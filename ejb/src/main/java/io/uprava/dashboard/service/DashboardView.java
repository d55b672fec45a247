package io.uprava.dashboard.service;

import io.uprava.common.health.HealthView;
import io.uprava.common.time.Interval;
import io.uprava.dashboard.repository.SignInDay;
import io.uprava.payments.repository.PaymentDays;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened in a period.
 *
 * @param zone whose days are counted: the company's
 * @param from first day
 * @param to last day, included
 * @param interval how many days each figure counts together
 * @param payments by interval, each by state and by currency; null for those who may not see
 *     payments
 * @param signIns by interval; null for those who may not see sign-ins
 * @param health of this node, with the depths of the queues
 */
public record DashboardView(
    String zone,
    LocalDate from,
    LocalDate to,
    Interval interval,
    PaymentDays payments,
    List<SignInDay> signIns,
    HealthView health) {}
