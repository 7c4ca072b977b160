// Jumps from a note of the checks to its place in the text; copies a link.
addEventListener('click', async event => {
  const link = event.target.closest?.('[data-place]');
  const field = link && document.getElementById(link.dataset.place);
  if (field) {
    event.preventDefault();
    field.focus();
    const at = Number(link.dataset.offset);
    if (link.dataset.offset && field.matches('textarea')) {
      field.setSelectionRange(at, Math.min(field.value.length, at + 8));
      // Lines are not known to the script, so the place is found by its share of the text.
      field.scrollTop = Math.max(0, field.scrollHeight * at / Math.max(1, field.value.length) - field.clientHeight / 2);
    }
    return;
  }
  const copier = event.target.closest?.('[data-copy-from]');
  const source = copier && document.getElementById(copier.dataset.copyFrom);
  if (!source) return;
  source.select();
  const state = document.querySelector('[data-copy-state]');
  try {
    await navigator.clipboard.writeText(source.value);
    if (state) state.textContent = '已复制';
  } catch {
    if (state) state.textContent = '请按 Ctrl+C 复制';
  }
});
