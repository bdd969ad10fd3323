// Choosing rows: one box for all, Shift for a stretch, and how many are chosen.
//   <form data-selection> <input type="checkbox" data-select-all> … <input type="checkbox" name="chosen" data-select> …
//   <span data-chosen-count aria-live="polite">0</span>
//   <p data-chosen-total hidden><span>0</span> …</p>  of the whole page, and shown only while something is chosen
import { onPage } from './pages.mjs';

let latest = null;

const scopeOf = (element) => element.closest('[data-selection]') ?? element.closest('form') ?? document.body;
const boxesOf = (scope) => [...scope.querySelectorAll('input[type=checkbox][data-select]:not(:disabled)')];

document.addEventListener('click', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
  if ('selectAll' in box.dataset) {
    for (const other of boxesOf(scopeOf(box))) other.checked = box.checked;
  } else if ('select' in box.dataset) {
    if (event.shiftKey) chooseStretch(box);
    latest = box;
  } else {
    return;
  }

  count(scopeOf(box));
});

function chooseStretch(box) {
  const boxes = boxesOf(scopeOf(box));
  const [from, to] = [boxes.indexOf(latest), boxes.indexOf(box)].sort((a, b) => a - b);
  if (from >= 0) for (const other of boxes.slice(from, to + 1)) other.checked = box.checked;
}

function count(scope) {
  const boxes = boxesOf(scope);
  const chosen = boxes.filter((box) => box.checked).length;
  for (const box of boxes) box.closest('tr, [data-row]')?.classList.toggle('chosen', box.checked);
  for (const all of scope.querySelectorAll('[data-select-all]')) {
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }

  for (const place of scope.querySelectorAll('[data-chosen-count]')) place.textContent = String(chosen);
  const total = document.querySelectorAll('input[data-select]:checked').length;
  for (const place of document.querySelectorAll('[data-chosen-total]')) {
    place.hidden = total === 0;
    place.querySelector('span').textContent = String(total);
  }
}

onPage(() => {
  latest = null;
  for (const scope of new Set([...document.querySelectorAll('[data-select]')].map(scopeOf))) count(scope);
});
