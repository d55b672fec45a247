// Shows the payment as the server knows it: asks every few seconds and loads the page again when the state changed.
(function () {
  "use strict";
  const state = document.querySelector("[data-pay]");
  if (!state || state.dataset.settled === "true") {
    return;
  }
  const known = state.dataset.status.toLowerCase();
  const ask = function () {
    fetch(state.dataset.pay, { headers: { Accept: "application/json" }, cache: "no-store" })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((payment) => {
        if (payment && payment.status !== known) {
          window.location.reload();
        } else {
          window.setTimeout(ask, 3000);
        }
      })
      .catch(() => window.setTimeout(ask, 10000));
  };
  window.setTimeout(ask, 2000);
})();
