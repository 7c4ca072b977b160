// Jumps from a note of the checks to its place in the text, mends what the note can mend; copies a link.
// From the last to the first, so that the places of the others stay right. Text that was changed since the check is left alone.
function mend(button) {
  let missed = 0;
  for (const { field, at, old, with: mended } of JSON.parse(button.dataset.repairs).sort((a, b) => b.at - a.at)) {
    const area = document.getElementById(field);
    if (area?.value.startsWith(old, at)) area.setRangeText(mended, at, at + old.length, 'end');
    else missed++;
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const state = document.querySelector('[data-repair-state]');
  if (state) state.textContent = missed ? '文字在检查之后改动过，没有全部改正；保存后会重新检查。' : '已在文本中改正，保存后生效。';
  if (missed === 0) button.disabled = true;
}

addEventListener('click', async event => {
  const mender = event.target.closest?.('[data-repairs]');
  if (mender) { mend(mender); return; }
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
