// One box that ticks all boxes of its form; it says how many are ticked.
function boxesOf(all) {
  return [...(all.form?.querySelectorAll('input[type="checkbox"][data-one]') ?? [])];
}

function show(form) {
  const all = form?.querySelector('input[data-check-all]');
  if (!all) return;
  const boxes = boxesOf(all);
  const ticked = boxes.filter(box => box.checked).length;
  all.checked = ticked > 0 && ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
  const state = form.querySelector('[data-checked-count]');
  if (state) state.textContent = ticked > 0 ? `已选 ${ticked} 份` : '';
}

addEventListener('change', event => {
  const box = event.target.closest?.('input[type="checkbox"]');
  if (box?.hasAttribute('data-check-all')) for (const one of boxesOf(box)) one.checked = box.checked;
  if (box?.matches('[data-check-all], [data-one]')) show(box.form);
});
