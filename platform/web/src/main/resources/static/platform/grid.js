// A grid is filled in by the keyboard: arrows and Enter lead from cell to cell, Tab along the row. Without this file it is
// a form like any other.
(function () {
  'use strict';

  var FIELDS = 'input:not([type=hidden]), select, textarea';
  var unfolded = null;

  function cellsOf(row) {
    return Array.from(row.cells).map(function (cell) { return cell.querySelector(FIELDS); });
  }

  function rowsOf(table) {
    return Array.from(table.tBodies).flatMap(function (body) { return Array.from(body.rows); });
  }

  function enter(field) {
    field.focus();
    if (field.select && field.type === 'text') {
      field.select();
    }
  }

  // The next row that has a field in this column.
  function down(field, step) {
    var table = field.closest('table');
    var rows = rowsOf(table);
    var column = field.closest('td, th').cellIndex;
    for (var at = rows.indexOf(field.closest('tr')) + step; at >= 0 && at < rows.length; at += step) {
      var next = cellsOf(rows[at])[column];
      if (next) {
        enter(next);
        return true;
      }
    }
    return false;
  }

  function along(field, step) {
    var fields = cellsOf(field.closest('tr'));
    for (var at = field.closest('td, th').cellIndex + step; at >= 0 && at < fields.length; at += step) {
      if (fields[at]) {
        enter(fields[at]);
        return true;
      }
    }
    return false;
  }

  // In a text the arrows move the cursor until it stands at the edge.
  function atEdge(field, step) {
    if (field.type !== 'text' && field.tagName !== 'TEXTAREA') {
      return true;
    }
    var all = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    return all || (step < 0 ? field.selectionEnd === 0 : field.selectionStart === field.value.length);
  }

  function steps(event, field) {
    switch (event.key) {
      case 'ArrowDown': return down(field, 1);
      case 'ArrowUp': return down(field, -1);
      case 'Enter': return down(field, event.shiftKey ? -1 : 1) || field.tagName !== 'TEXTAREA';
      case 'ArrowRight': return atEdge(field, 1) && along(field, 1);
      case 'ArrowLeft': return atEdge(field, -1) && along(field, -1);
      default: return false;
    }
  }

  document.addEventListener('keydown', function (event) {
    var field = event.target;
    if (!field.closest || !field.closest('form[data-grid] table') || !field.matches(FIELDS)) {
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) {
      unfolded = field.tagName === 'SELECT' && event.altKey && event.key === 'ArrowDown' ? field : unfolded;
      return;
    }
    if (field.tagName === 'SELECT' && (event.key === ' ' || event.key === 'F4')) {
      unfolded = field;
      return;
    }
    if (unfolded === field) {
      if (event.key === 'Enter' || event.key === 'Escape' || event.key === 'Tab') {
        unfolded = null;
      }
      return;
    }
    if (steps(event, field)) {
      event.preventDefault();
    }
  });

  document.addEventListener('mousedown', function (event) {
    unfolded = event.target.tagName === 'SELECT' ? event.target : null;
  });

  ['change', 'focusout'].forEach(function (kind) {
    document.addEventListener(kind, function () { unfolded = null; });
  });
})();
