// Inserts a standard phrase where the cursor stands. Without this, the button sends the form and the server adds it at the end.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-insert-phrase]');
  if (!button) return;
  const text = document.getElementById(button.dataset.insertPhrase)?.selectedOptions[0]?.dataset.text;
  const field = document.getElementById(button.dataset.into);
  if (!text || !field) return;
  event.preventDefault();
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  field.setRangeText(gap + text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
});
