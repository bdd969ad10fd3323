// What is under way tells how far it is: the page is fetched again now and then, and the part that says so is replaced.
//   <div id="…" data-poll="2">…</div>  every 2 seconds, until the part that comes back has no data-poll any longer.
import { onPage } from './pages.mjs';

let waiting = null;

function parts() {
  return [...document.querySelectorAll('[data-poll][id]')];
}

async function fetchAgain() {
  waiting = null;
  const before = parts();
  if (before.length === 0) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' }, redirect: 'error' });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // What comes with the end, such as a list of what was refused, stands elsewhere on the page: then all of it is shown anew.
    if (before.some((part) => fresh.getElementById(part.id)?.dataset.poll === undefined)) {
      location.reload();
      return;
    }

    for (const part of before) {
      const hasFocus = part.contains(document.activeElement);
      if (!hasFocus) part.replaceWith(document.adoptNode(fresh.getElementById(part.id)));
    }
  } catch {
    // The server may be starting again; the next time will do.
  }

  plan();
}

function plan() {
  const [first] = parts();
  if (first && waiting === null) waiting = setTimeout(fetchAgain, Math.max(1, Number(first.dataset.poll)) * 1000);
}

onPage(plan);

// A file that is too large is said to be so before it is sent.
document.addEventListener('change', (event) => {
  const field = event.target;
  const form = field.form;
  if (field.type !== 'file' || !form?.hasAttribute('data-upload')) return;
  const tooLarge = (field.files[0]?.size ?? 0) > Number(form.dataset.mostBytes);
  field.setCustomValidity(tooLarge ? form.dataset.tooLarge : '');
  if (tooLarge) field.reportValidity();
});
