// Forms: sent once, sent by a change where that is what people expect, and not left with unsaved changes by accident.
import { onPage } from './pages.mjs';

const sent = new WeakSet();
const changed = new Set();

const posts = (form, submitter) => (submitter?.getAttribute('formmethod') ?? form.method).toLowerCase() === 'post';

// Before Blazor's own listener, so that the second sending never reaches it.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'dialog' || !posts(form, event.submitter) || form.target === '_blank' || 'again' in form.dataset) return;
    if (sent.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }

    sent.add(form);
    changed.delete(form);
    // Not `disabled`: the button would lose focus, and its name and value would not be sent.
    for (const button of buttonsOf(form)) button.setAttribute('aria-disabled', 'true');
  },
  true,
);

function buttonsOf(form) {
  return [...form.elements].filter((element) => element instanceof HTMLButtonElement && element.type === 'submit');
}

// Also when the browser shows the page again from its memory.
onPage(() => {
  for (const form of document.forms) {
    if (sent.delete(form)) for (const button of buttonsOf(form)) button.removeAttribute('aria-disabled');
  }

  for (const form of changed) if (!form.isConnected) changed.delete(form);
});

document.addEventListener('change', (event) => {
  const field = event.target;
  const form = field.form;
  if (form && field.closest('[data-submit-on-change]')) form.requestSubmit();
});

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (form?.hasAttribute('data-guard')) changed.add(form);
});

document.addEventListener('reset', (event) => changed.delete(event.target));

window.addEventListener('beforeunload', (event) => {
  if (changed.size > 0) event.preventDefault();
});

// Enhanced navigation never unloads the page, so the question must be asked here.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target.closest?.('a[href]');
    if (!window.Blazor || changed.size === 0 || !link || event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank') return;
    if (link.pathname === location.pathname && link.search === location.search && link.hash !== '') return;
    if (window.confirm(question())) {
      changed.clear();
    } else {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  true,
);

function question() {
  const own = [...changed][0].dataset.guard;
  if (own) return own;
  return document.documentElement.lang === 'en' ? 'You have not saved your changes. Leave the page?' : 'Du har ikke gemt dine ændringer. Vil du forlade siden?';
}
