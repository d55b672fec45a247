/* Small behaviour of the template. Everything works without it except what says so. */
(function () {
  'use strict';

  function menu() {
    var toggle = document.querySelector('.menu-toggle');
    if (!toggle) {
      return;
    }
    var set = function (open) {
      document.body.classList.toggle('menu-open', open);
      toggle.setAttribute('aria-expanded', String(open));
    };
    toggle.addEventListener('click', function () {
      set(!document.body.classList.contains('menu-open'));
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') {
        set(false);
      }
    });
    document.addEventListener('click', function (event) {
      if (event.target === document.body) {
        set(false);
      }
    });
  }

  /* A menu closes when something else is clicked, and at Escape. */
  function menus() {
    document.querySelectorAll('details.user-menu, details.menu').forEach(function (details) {
      document.addEventListener('click', function (event) {
        if (!details.contains(event.target)) {
          details.removeAttribute('open');
        }
      });
      details.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') {
          details.removeAttribute('open');
          details.querySelector('summary').focus();
        }
      });
    });
  }

  /* data-countdown="seconds" on a submit button: shows what is left, then lets it be pressed. */
  function countdown(button) {
    var left = Number(button.dataset.countdown);
    var label = button.value;
    var tick = function () {
      button.disabled = left > 0;
      button.value = left > 0 ? label + ' (' + Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0') + ')' : label;
      if (left > 0) {
        left -= 1;
        setTimeout(tick, 1000);
      }
    };
    tick();
  }

  /* .code-input: keeps six digits and sends the form once they are there. */
  function codeInput(event) {
    var input = event.target;
    if (!input.classList || !input.classList.contains('code-input')) {
      return;
    }
    var digits = input.value.replace(/\D/g, '').slice(0, 6);
    if (digits !== input.value) {
      input.value = digits;
    }
    var submit = input.dataset.submit && document.querySelector(input.dataset.submit);
    if (digits.length === 6 && submit) {
      submit.click();
    }
  }

  /* data-copy="selector": copies the text of an element and says so. */
  function copy(event) {
    var button = event.target.closest && event.target.closest('[data-copy]');
    if (!button) {
      return;
    }
    var source = document.querySelector(button.dataset.copy);
    navigator.clipboard.writeText(source.textContent.trim()).then(function () {
      button.setAttribute('aria-label', button.dataset.copied);
      var label = button.querySelector('.ui-button-text') || button;
      label.textContent = button.dataset.copied;
    });
  }

  /* Filters of a list: a choice sends the form, empty conditions stay out of the address. */
  function sendOnChoice(event) {
    if (event.target.dataset && event.target.dataset.autosubmit) {
      event.target.form.requestSubmit();
    }
  }

  function leaveOutEmpty(event) {
    if (event.target.matches('form.filters')) {
      event.target.querySelectorAll('input, select').forEach(function (input) {
        input.disabled = input.value === '';
      });
    }
  }

  /* data-once on a form: a second click sends nothing. */
  function sendOnce(event) {
    var form = event.target;
    if (form.dataset.once && form.dataset.sent) {
      event.preventDefault();
    } else if (form.dataset.once) {
      form.dataset.sent = 'true';
    }
  }

  function back(event) {
    if (event.target.closest && event.target.closest('[data-back]')) {
      history.back();
    }
  }

  function connectionLost() {
    var toast = document.getElementById('connection-lost');
    toast.hidden = false;
    setTimeout(function () {
      toast.hidden = true;
    }, 8000);
  }

  function prepare(root) {
    root.querySelectorAll('[data-countdown]:not([data-counting])').forEach(function (button) {
      button.setAttribute('data-counting', 'true');
      countdown(button);
    });
  }

  document.addEventListener('input', codeInput);
  document.addEventListener('click', copy);
  document.addEventListener('click', back);
  document.addEventListener('change', sendOnChoice);
  document.addEventListener('submit', leaveOutEmpty);
  document.addEventListener('submit', sendOnce);
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form.filters :disabled').forEach(function (input) {
      input.disabled = false;
    });
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      form.removeAttribute('data-sent');
    });
  });
  menu();
  menus();
  prepare(document);
  var zone = document.querySelector('input[data-time-zone]');
  if (zone && !zone.value) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
  }
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxError', connectionLost);
    window.jQuery(document).on('pfAjaxComplete', function () {
      prepare(document);
    });
  }
})();
