// Inserts a passage as a paragraph of its own where the cursor stands in a text.
addEventListener('click', event => {
  const button = event.target.closest?.('[data-insert-into]');
  const field = button && document.getElementById(button.dataset.insertInto);
  if (!field) return;
  const at = field.selectionEnd;
  const before = at > 0 && field.value[at - 1] !== '\n' ? '\n' : '';
  const after = at < field.value.length && field.value[at] !== '\n' ? '\n' : '';
  field.setRangeText(before + button.dataset.text + after, at, at, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const state = document.querySelector('[data-insert-state]');
  if (state) state.textContent = '已引入正文，请按这件建议的情况改写。';
});
