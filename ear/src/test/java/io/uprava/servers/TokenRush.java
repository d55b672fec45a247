package io.uprava.servers;

import io.uprava.sandbox.emulator.shared.Fault;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many programs that ask two nodes for the same token in the moment in which it has ended. */
final class TokenRush {

  private static final int LIFE_SECONDS = 2;
  private static final int USUAL_SECONDS = 86_400;

  private final List<MicroServer> nodes;
  private final AmoAccount account;
  private final String connection;
  private final String key;

  /**
   * Connects an account whose token lives for seconds, while those to come live as usual.
   *
   * @param key API key with integrations:write and integrations:token
   */
  TokenRush(MicroServer one, MicroServer two, String key, String subdomain) {
    this.nodes = List.of(one, two);
    this.key = key;
    this.account = AmoAccount.opened(one, subdomain);
    AmoAccount.life(one, LIFE_SECONDS);
    this.connection = account.connect(key);
    AmoAccount.life(one, USUAL_SECONDS);
  }

  /** Asks from so many threads at once, half of them each node, as soon as the token has ended. */
  List<HttpResponse<String>> ask(int threads) throws Exception {
    nodes
        .get(0)
        .amo()
        .amo()
        .faults()
        .plan(PlannedFault.next(Fault.SLOW_ANSWER, "/" + account.host() + "/oauth2/"));
    TimeUnit.SECONDS.sleep(LIFE_SECONDS + 1);
    CountDownLatch ready = new CountDownLatch(threads);
    ExecutorService programs = Executors.newFixedThreadPool(threads);
    List<Future<HttpResponse<String>>> asking = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      MicroServer node = nodes.get(i % nodes.size());
      asking.add(
          programs.submit(
              () -> {
                ready.countDown();
                ready.await();
                return node.client().get("/api/integrations/" + connection + "/token", key);
              }));
    }
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (Future<HttpResponse<String>> one : asking) {
      answers.add(one.get());
    }
    programs.shutdown();
    return answers;
  }

  /** How often the provider was asked for a new token. */
  long exchanges() {
    return nodes.get(0).amo().amo().journal().after(0).stream()
        .filter(call -> call.getString("host").equals(account.host()))
        .filter(call -> call.getString("grant_type").equals("refresh_token"))
        .count();
  }

  static String token(HttpResponse<String> answer) {
    return ApiClient.json(answer).getString("access_token");
  }
}
