package io.uprava.sandbox.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What people ask of the payment list: each filter alone with values that many, few and no payments
 * match, and the pairs that an index can serve least.
 */
final class PaymentQueries {

  private static final List<String> STATES =
      List.of("paid", "awaiting_payment", "disputed", "partially_refunded", "draft", "failed");
  private static final List<String> CLIENTS =
      List.of("иванов", "захаров", "qvist", "zoya.qvist@rare.example", "ъъъ");
  private static final List<String> WORDS =
      List.of("содержание", "парковка", "A-500000", "qvi", "ъъъ", "xqjxqj");

  private PaymentQueries() {}

  static ListQueries list() {
    List<String> queries = new ArrayList<>(List.of(""));
    STATES.forEach(status -> queries.add("status=" + status));
    List.of("usd", "aed", "jpy", "chf").forEach(currency -> queries.add("currency=" + currency));
    CLIENTS.forEach(client -> queries.add("client=" + client));
    WORDS.forEach(word -> queries.add("q=" + word));
    queries.addAll(
        List.of(
            "client=00000000-0000-7000-8000-000000000007",
            "provider_id=pi_bench_5000",
            "provider_id=pi_bench_nobody",
            "created_from=2025-11-20",
            "created_from=2023-03-01&created_to=2023-04-01",
            "created_from=2030-01-01",
            "amount_from=900000",
            "amount_from=1000&amount_to=1100",
            "amount_from=90000000"));
    queries.addAll(
        List.of(
            "sort=amount.desc",
            "status=disputed&sort=amount.desc",
            "status=paid&currency=aed",
            "status=disputed&currency=jpy",
            "status=failed&created_from=2023-03-01&created_to=2023-04-01",
            "currency=jpy&amount_from=900000",
            "status=disputed&client=иванов",
            "status=draft&q=парковка",
            "currency=usd&q=qvi"));
    return new ListQueries("/api/admin/payments/", queries);
  }
}
