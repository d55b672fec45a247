package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.APIResponse;
import io.uprava.leaks.Answers;
import io.uprava.pages.Offices.Workplace;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * After all other pages: no token, key, cookie or secret is in a log, a table, a mail, an answer or
 * the list pages of the offices.
 */
@Tag("pages")
@Isolated
@Order(Integer.MAX_VALUE)
class NothingLeakedIT {

  private List<Workplace> workplaces;

  @RegisterExtension
  final BeforeEachCallback shared = context -> workplaces = Offices.idle(context);

  @Test
  void nothingSecretIsWhereItCouldBeRead() throws Exception {
    assumeThat(workplaces).as("nobody worked in an office that could have leaked").isNotEmpty();
    for (Workplace one : workplaces) {
      try (Window window = one.chromium().window(one.office(), "en", 1200)) {
        searchAnswers(one.office(), window);
      }
      one.office().searchForSecrets();
    }

    assertThat(workplaces).flatExtracting(one -> one.office().secrecy().breaches()).isEmpty();
  }

  private static void searchAnswers(Office office, Window window) throws Exception {
    window.signIn(Office.ADMINISTRATOR);
    for (String path : Walk.SIGNED_IN) {
      APIResponse page = window.page().request().get(office.address() + path);
      assertThat(page.status()).as(path).isEqualTo(200);
      office.secrecy().search("page " + path, page.text());
    }
    ApiCaller administrator = new ApiCaller(office, window).signIn(Office.ADMINISTRATOR);
    ApiCaller stranger = new ApiCaller(office, window);
    Answers.search(
        office.secrecy(),
        office.address(),
        path -> answer(administrator.ask(path)),
        path -> answer(stranger.ask(path)));
  }

  private static Answers.Answer answer(APIResponse answer) {
    return new Answers.Answer(answer.status(), answer.text());
  }
}
