// What was written and not saved outlives the end of a session: it is put back into its form after signing in again. It is kept in this
// tab alone, for one user and one address, until it is saved or they sign out; and never a password or a CPR number.
import { onPage } from './pages.mjs';

const prefix = 'kladde:';
const number = /\d{6}[\s-]*\d{4}/;

const reader = () => document.querySelector('[data-reader]')?.dataset.reader;
const address = () => location.pathname + location.search;
const keyOf = (form) => `${prefix}${reader()}:${address()}#${[...forms()].indexOf(form)}`;

function forms() {
  return document.querySelectorAll('main form[method=post]:not([hidden])');
}

function fieldsOf(form) {
  return [...form.elements].filter(
    (field) => field.name && (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')) && !/cpr|password/i.test(field.name),
  );
}

function keep(form, isSent) {
  if (!reader() || ![...forms()].includes(form)) return;
  const texts = fieldsOf(form).filter((field) => field.value !== '' && field.value !== field.defaultValue && !number.test(field.value));
  const sent = isSent ? fieldsOf(form).filter((field) => field.value !== '' && !number.test(field.value)) : texts;
  const fields = Object.fromEntries(sent.map((field) => [field.name, field.value]));
  if (Object.keys(fields).length === 0) sessionStorage.removeItem(keyOf(form));
  else sessionStorage.setItem(keyOf(form), JSON.stringify({ fields, isLost: false, isSent }));
}

const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));

/** On the page for signing in, and on one that says that nothing could be saved, every draft is one to put back. */
function mark() {
  for (const key of drafts()) sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)), isLost: true }));
}

/** Whatever was sent and led to a page has been taken care of by it: it is saved, or stands in the page's own form. */
function clear() {
  for (const key of drafts()) {
    const draft = JSON.parse(sessionStorage.getItem(key));
    if (!draft.isLost && (draft.isSent || key.startsWith(`${prefix}${reader()}:${address()}#`))) sessionStorage.removeItem(key);
  }
}

function putBack() {
  for (const form of forms()) {
    const draft = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null');
    if (!draft?.isLost) continue;
    sessionStorage.setItem(keyOf(form), JSON.stringify({ ...draft, isLost: false }));
    const missing = fieldsOf(form).filter((field) => field.name in draft.fields && field.value !== draft.fields[field.name]);
    for (const field of missing) {
      field.value = draft.fields[field.name];
      field.closest('details')?.setAttribute('open', '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }

    if (missing.length > 0 && !form.querySelector('[data-put-back]')) form.prepend(told());
  }
}

function told() {
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  text.dataset.putBack = '';
  text.textContent = document.documentElement.lang === 'en' ? 'What you had not saved has been put back.' : 'Det, du ikke nåede at gemme, er sat ind igen.';
  return text;
}

onPage(() => {
  if (!reader() || document.querySelector('[data-unsaved]')) mark();
  else {
    clear();
    putBack();
  }
});

document.addEventListener('input', (event) => {
  if (event.target.form) keep(event.target.form, false);
});

document.addEventListener(
  'submit',
  (event) => {
    if (event.target.getAttribute('action') === '/log-ud') for (const key of drafts()) sessionStorage.removeItem(key);
    else keep(event.target, true);
  },
  true,
);
