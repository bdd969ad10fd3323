// One key each for what is done all day. Never while someone types, and never with a modifier: those belong to the browser.
import { openMenu } from './menus.mjs';

const keys = {
  '/': search,
  n: registerNew,
  j: () => moveRow(1),
  k: () => moveRow(-1),
  '?': showShortcuts,
};

const typing = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false])';

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (!(event.target instanceof Element) || event.target.closest(typing) || document.querySelector('dialog[open]')) return;
  // Lower case for Caps Lock. Shift is needed for some of the signs, but makes another key of a letter.
  const key = event.key.toLowerCase();
  if (event.shiftKey && /^[a-z]$/.test(key)) return;
  if (Object.hasOwn(keys, key) && keys[key]()) event.preventDefault();
});

const visible = (element) => element.getClientRects().length > 0;

function search() {
  const field = [...document.querySelectorAll('[data-search]')].find(visible);
  field?.focus();
  field?.select?.();
  return field;
}

function registerNew() {
  const row = document.activeElement?.closest('[data-row]')?.querySelector('[data-new]');
  const target = row && visible(row) ? row : [...document.querySelectorAll('[data-new]')].find(visible);
  if (!target) return false;
  const menu = target.closest('details[data-menu]');
  if (menu) {
    openMenu(menu);
  } else {
    target.focus();
    target.click();
  }

  return true;
}

function moveRow(step) {
  const rows = [...document.querySelectorAll('[data-row]')].filter(visible);
  if (rows.length === 0) return false;
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1);
  const row = rows[next];
  (row.matches('a, button') ? row : row.querySelector('a[href], button'))?.focus();
  row.scrollIntoView({ block: 'nearest' });
  return true;
}

function showShortcuts() {
  const dialog = document.getElementById('shortcuts');
  if (!(dialog instanceof HTMLDialogElement)) return false;
  dialog.showModal();
  return true;
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-open]');
  const dialog = opener && document.getElementById(opener.dataset.open);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
  // A click on the backdrop is a click on the dialog outside its box.
  if (event.target instanceof HTMLDialogElement && event.target.open && outside(event.target, event)) event.target.close();
});

function outside(dialog, { clientX: x, clientY: y }) {
  const box = dialog.getBoundingClientRect();
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
