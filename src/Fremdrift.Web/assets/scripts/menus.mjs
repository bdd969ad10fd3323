// <details data-menu> behaves as a menu: one open at a time, Escape closes and gives focus back, arrows move.
import { onPage } from './pages.mjs';

const items = 'ul a[href], ul button';

export function openMenu(menu) {
  menu.open = true;
  (menu.querySelector(items) ?? menu.querySelector('summary'))?.focus();
}

function closeMenus(but) {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (menu !== but) menu.open = false;
  }
}

document.addEventListener('click', (event) => closeMenus(event.target.closest('details[data-menu]')));

document.addEventListener('focusin', (event) => closeMenus(event.target.closest('details[data-menu]')));

document.addEventListener('keydown', (event) => {
  const menu = event.target instanceof Element ? event.target.closest('details[data-menu]') : null;
  if (!menu || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape' && menu.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
    event.preventDefault();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    move(menu, event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
  }
});

function move(menu, step) {
  if (!menu.open) return openMenu(menu);
  const list = [...menu.querySelectorAll(items)];
  const here = list.indexOf(document.activeElement);
  return list[(here + step + list.length) % list.length]?.focus();
}

// Enhanced navigation keeps what was open; a new page begins with everything closed.
onPage(() => {
  closeMenus(null);
  for (const popover of document.querySelectorAll(':popover-open')) popover.hidePopover();
});
