// What happens when a page has arrived, whole or by enhanced navigation; and printing.
const arrived = [];

/** Runs now, and again whenever a page has arrived. */
export function onPage(run) {
  arrived.push(run);
  run();
}

function announce() {
  for (const run of arrived) run();
}

// Modules run when the document has been read; Blazor, if the page uses it, may start later.
function follow() {
  // The browser's own way to the place that the address names may have taken the focus away again.
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusArrival();
  });
  window.Blazor?.addEventListener?.('enhancedload', () => {
    announce();
    focusArrival();
  });
}

const reachable = 'a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary, [tabindex]';

/** After a registration the address names a place (#row-12), or the page marks one: there the keyboard goes on. */
function focusArrival() {
  const named = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const target = document.querySelector('[data-error-summary]') ?? named ?? document.querySelector('[autofocus]') ?? document.getElementById('focus');
  if (!target) return;
  const inside = target.matches(reachable) ? target : (target.matches('[data-row]') && target.querySelector(reachable)) || target;
  if (!inside.matches(reachable)) inside.tabIndex = -1;
  inside.focus({ preventScroll: inside.getBoundingClientRect().top >= 0 && inside.getBoundingClientRect().bottom <= innerHeight });
}

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) window.print();
});

window.addEventListener('pageshow', announce);
if (document.readyState === 'complete') follow();
else window.addEventListener('load', follow);
focusArrival();
