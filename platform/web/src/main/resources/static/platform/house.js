// Small comforts; every page works without them.
(function () {
  'use strict';

  function focusTrouble(within) {
    var trouble = within.querySelector('[data-focus]');
    if (trouble) {
      trouble.focus();
    }
  }

  function busy(form, is) {
    form.querySelectorAll('button[type=submit], button:not([type])').forEach(function (button) {
      if (is) {
        button.setAttribute('aria-disabled', 'true');
      } else {
        button.removeAttribute('aria-disabled');
      }
    });
    form.dataset.sent = is ? 'yes' : '';
  }

  function slow(is) {
    var sign = document.getElementById('slow');
    if (sign) {
      sign.hidden = !is;
    }
  }

  // This page answers a form itself: coming back to it, the browser would offer to send that form again. It is given the
  // address of the page that the form stood on.
  if (document.body.dataset.answersForm && document.referrer.indexOf(window.location.origin + '/') === 0) {
    window.history.replaceState(null, '', document.referrer);
  }

  document.querySelectorAll('[data-needs-script]').forEach(function (part) {
    part.hidden = false;
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('[data-print]') : null;
    if (button) {
      window.print();
    }
  });

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent === 'yes') {
      event.preventDefault();
      return;
    }
    if (form.dataset.back) {
      // What this page says is over once the form is sent: who comes back goes further back.
      window.history.replaceState(null, '', form.dataset.back);
    }
    if (form.method === 'post' && !form.hasAttribute('hx-post')) {
      busy(form, true);
      window.setTimeout(function () { slow(true); }, 1500);
      window.setTimeout(function () { busy(form, false); slow(false); }, 30000);
    }
  });

  window.addEventListener('pageshow', function () {
    slow(false);
    document.querySelectorAll('form').forEach(function (form) {
      if (form.dataset.sent === 'yes') {
        busy(form, false);
      }
    });
  });

  document.addEventListener('htmx:afterSwap', function (event) {
    focusTrouble(event.target);
  });

  focusTrouble(document);
})();
