// What was typed and not sent comes back after signing in again. It is kept in this tab, sealed with the person's own key;
// the key comes with the page and is kept nowhere, so that the next one at this computer can read nothing.
(function () {
  'use strict';

  var NAME = 'draft:';
  var KEPT = 12 * 3600 * 1000;
  var secret = document.body.dataset.draftKey;
  var visit = document.body.dataset.visit || 'none';
  var trouble = document.querySelector('main.problem') !== null;
  var mending = document.querySelector('main .error-summary') !== null;
  var store;
  try {
    store = window.sessionStorage;
  } catch (refused) {
    return;
  }

  settle();
  if (!secret || trouble || !window.crypto || !window.crypto.subtle) {
    return;
  }

  var key = window.crypto.subtle.importKey('raw', bytes(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
  var turns = new WeakMap();
  var earlier = new WeakMap();
  var last = new WeakMap();
  var submitted = new WeakSet();
  var sign = document.getElementById('draft');

  function bytes(text) {
    return Uint8Array.from(window.atob(text), function (letter) { return letter.charCodeAt(0); });
  }

  function text(buffer) {
    return window.btoa(Array.from(new Uint8Array(buffer), function (b) { return String.fromCharCode(b); }).join(''));
  }

  function nameOf(form) {
    return NAME + new URL(form.getAttribute('action') || '', window.location.href).pathname;
  }

  // The filters of the page; what the sign-in or the choice of language adds is none.
  function filters() {
    var query = new URLSearchParams(window.location.search);
    query.delete('continue');
    query.delete('lang');
    return query.toString();
  }

  function read(name) {
    try {
      return JSON.parse(store.getItem(name));
    } catch (broken) {
      return null;
    }
  }

  function names() {
    return Object.keys(store).filter(function (name) { return name.indexOf(NAME) === 0; });
  }

  function fieldsOf(form) {
    return Array.from(form.elements).filter(function (field) {
      return field.name && !field.readOnly && !field.disabled
        && ['hidden', 'file', 'password', 'submit', 'button', 'reset', 'fieldset'].indexOf(field.type) < 0;
    });
  }

  function ticks(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  function shown(field) {
    if (ticks(field)) {
      return field.defaultChecked;
    }
    if (field.options) {
      var chosen = Array.from(field.options).filter(function (option) { return option.defaultSelected; });
      return chosen.length > 0 ? chosen[chosen.length - 1].value : field.options.length > 0 ? field.options[0].value : '';
    }
    return field.defaultValue;
  }

  function typed(field) {
    return ticks(field) ? field.checked : field.value;
  }

  function put(field, value) {
    if (ticks(field)) {
      field.checked = value;
    } else {
      field.value = value;
    }
  }

  function keep(form) {
    var turn = (turns.get(form) || 0) + 1;
    turns.set(form, turn);
    var all = fieldsOf(form);
    var before = earlier.get(form) || { filters: filters(), was: {} };
    var changed = [];
    all.forEach(function (field, at) {
      var was = at in before.was ? before.was[at] : shown(field);
      if (typed(field) !== was) {
        changed.push({ at: at, name: field.name, was: was, is: typed(field) });
      }
    });
    if (changed.length === 0) {
      store.removeItem(nameOf(form));
      return;
    }
    var here = last.get(form);
    var cursor = here && typeof here.selectionStart === 'number' ? here.selectionStart : null;
    var draft = { filters: before.filters, fields: changed, focus: all.indexOf(here), cursor: cursor };
    var seed = window.crypto.getRandomValues(new Uint8Array(12));
    key.then(function (known) {
      return window.crypto.subtle.encrypt({ name: 'AES-GCM', iv: seed }, known,
        new TextEncoder().encode(JSON.stringify(draft)));
    }).then(function (sealed) {
      if (turns.get(form) === turn) {
        store.setItem(nameOf(form), JSON.stringify({
          at: Date.now(), seed: text(seed), sealed: text(sealed), sent: submitted.has(form) ? visit : undefined
        }));
      }
    }).catch(function () { /* A full store keeps no draft. */ });
  }

  // A form that was sent and comes back to be mended shows what was typed: what stood there before is in the draft.
  function goOn(form, draft) {
    var all = fieldsOf(form);
    var was = {};
    draft.fields.forEach(function (kept) {
      var field = all[kept.at];
      if (field && field.name === kept.name && shown(field) === kept.is) {
        was[kept.at] = kept.was;
      }
    });
    earlier.set(form, { filters: draft.filters, was: was });
  }

  function bringBack(form, draft) {
    var all = fieldsOf(form);
    var back = draft.filters !== filters() ? [] : draft.fields.filter(function (kept) {
      var field = all[kept.at];
      return field && field.name === kept.name && shown(field) === kept.was;
    });
    if (back.length === 0) {
      return;
    }
    back.forEach(function (kept) { put(all[kept.at], kept.is); });
    if (sign) {
      sign.hidden = false;
      sign.querySelector('[data-draft-discard]').addEventListener('click', function () {
        form.reset();
        store.removeItem(nameOf(form));
        sign.hidden = true;
      });
    }
    var field = all[draft.focus];
    if (field) {
      for (var folded = field.closest('details'); folded; folded = folded.parentElement.closest('details')) {
        folded.open = true;
      }
      field.focus();
      if (draft.cursor !== null && field.setSelectionRange && !field.options) {
        try {
          field.setSelectionRange(draft.cursor, draft.cursor);
        } catch (none) {
          field.focus();
        }
      }
    }
  }

  function open(form) {
    var name = nameOf(form);
    var kept = read(name);
    if (!kept) {
      return;
    }
    key.then(function (known) {
      return window.crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(kept.seed) }, known, bytes(kept.sealed));
    }).then(function (plain) {
      (mending ? goOn : bringBack)(form, JSON.parse(new TextDecoder().decode(plain)));
    }).catch(function () {
      store.removeItem(name);
    });
  }

  // What was sent during this very sign-in was answered by this page, unless the page only says that it was not taken.
  function settle() {
    var arrived = window.performance.getEntriesByType('navigation')[0];
    var answered = !trouble && !mending && (!arrived || arrived.type === 'navigate');
    names().forEach(function (name) {
      var kept = read(name);
      if (!kept || Date.now() - kept.at > KEPT || kept.sent === visit && answered) {
        store.removeItem(name);
      } else if (kept.sent) {
        delete kept.sent;
        store.setItem(name, JSON.stringify(kept));
      }
    });
  }

  document.querySelectorAll('main form[method=post]').forEach(open);

  function formOf(event) {
    var form = event.target.form;
    return form && form.method === 'post' && form.closest('main') ? form : null;
  }

  ['input', 'change', 'focusin'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var form = formOf(event);
      if (form) {
        if (fieldsOf(form).indexOf(event.target) >= 0) {
          last.set(form, event.target);
        }
        keep(form);
      }
    });
  });

  document.addEventListener('submit', function (event) {
    if (/\/logout$/.test(nameOf(event.target))) {
      names().forEach(function (name) { store.removeItem(name); });
      return;
    }
    submitted.add(event.target);
    var kept = read(nameOf(event.target));
    if (kept) {
      kept.sent = visit;
      store.setItem(nameOf(event.target), JSON.stringify(kept));
    }
  });
})();
