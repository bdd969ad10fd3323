// Registering: what a form changes is said while it is filled in; a list is narrowed by typing; an opened form gets the focus.
import { onPage } from './pages.mjs';

const patience = 350;
const waiting = new WeakMap();

document.addEventListener('input', (event) => later(event.target.form));
document.addEventListener('change', (event) => later(event.target.form));

function later(form) {
  if (!form?.dataset.effectsFrom) return;
  clearTimeout(waiting.get(form)?.timer);
  waiting.set(form, { timer: setTimeout(() => ask(form), patience), last: waiting.get(form)?.last });
}

async function ask(form) {
  const region = form.querySelector('[data-effects]');
  if (!region) return;
  const state = waiting.get(form);
  state.last?.abort();
  state.last = new AbortController();
  try {
    const answer = await fetch(form.dataset.effectsFrom, { method: 'POST', body: new FormData(form), signal: state.last.signal });
    if (!answer.ok) return;
    const html = await answer.text();
    // Said again only when it says something else.
    if (html.trim() !== region.innerHTML.trim()) region.innerHTML = html;
  } catch (error) {
    if (error.name !== 'AbortError') region.replaceChildren();
  }
}

const shown = (element) => !element.hidden;

document.addEventListener('input', (event) => {
  if (!event.target.matches('[data-filter]')) return;
  const list = event.target.closest('[data-filter-list]');
  const words = event.target.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  for (const item of list.querySelectorAll('[data-filter-item]')) {
    const text = item.textContent.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
  }

  for (const group of list.querySelectorAll('[data-filter-group]')) group.hidden = ![...group.querySelectorAll('[data-filter-item]')].some(shown);
  const count = list.querySelector('[data-filter-count]');
  if (count) count.textContent = String([...list.querySelectorAll('[data-filter-item]')].filter(shown).length);
});

// Enter in the box opens the first that is left.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.matches?.('[data-filter]')) return;
  event.preventDefault();
  [...event.target.closest('[data-filter-list]').querySelectorAll('[data-filter-item]')].find(shown)?.querySelector('a')?.click();
});

document.addEventListener(
  'toggle',
  (event) => {
    const opened = event.target;
    if (!opened.open || !opened.matches?.('details[data-focus-first]')) return;
    if (opened.contains(document.activeElement) || document.activeElement === document.body) opened.querySelector('form :is(input:not([type=hidden]), select, textarea)')?.focus();
  },
  true,
);

onPage(() => {
  for (const box of document.querySelectorAll('[data-filter-box]')) box.hidden = false;
});
