// Filter box over a long list of units, and the line of those chosen. The check boxes themselves are plain HTML.
import { onPage } from './page.js';

const normal = text => text.toLowerCase().replace(/\s+/g, '');

function filter(picker) {
  const wanted = normal(picker.querySelector('[data-unit-filter]').value);
  let found = 0;
  for (const group of picker.querySelectorAll('[data-unit-group]')) {
    let inGroup = 0;
    for (const unit of group.querySelectorAll('[data-unit]')) {
      const fits = normal(unit.dataset.unit).includes(wanted);
      unit.hidden = !fits;
      if (fits) inGroup++;
    }
    group.hidden = inGroup === 0;
    found += inGroup;
  }
  picker.querySelector('[data-unit-count]').textContent = wanted ? `找到 ${found} ${picker.dataset.counted}` : '';
}

function showChosen(picker) {
  const line = picker.querySelector('[data-unit-chosen]');
  const boxes = [...picker.querySelectorAll('input:is([type="checkbox"], [type="radio"]):checked')];
  line.replaceChildren(...boxes.map(box => {
    if (box.type === 'radio') {
      // It may have scrolled out of sight; another is chosen in its place, so there is nothing to take away.
      const one = document.createElement('span');
      one.textContent = '已选：' + picker.querySelector(`label[for="${CSS.escape(box.id)}"]`).textContent;
      return one;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.unitRemove = box.id;
    const name = picker.querySelector(`label[for="${CSS.escape(box.id)}"]`).textContent;
    button.textContent = name + ' ×';
    button.setAttribute('aria-label', `去掉 ${name}`);
    return button;
  }));
  line.hidden = boxes.length === 0;
}

addEventListener('input', event => {
  const picker = event.target.closest?.('[data-unit-picker]');
  if (!picker) return;
  if (event.target.matches('[data-unit-filter]')) filter(picker); else showChosen(picker);
});

// Enter in the filter box chooses the only unit found instead of sending the form.
addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !event.target.matches?.('[data-unit-filter]')) return;
  event.preventDefault();
  const found = [...event.target.closest('[data-unit-picker]').querySelectorAll('[data-unit]:not([hidden]) input')];
  if (found.length === 1) found[0].click();
});

addEventListener('click', event => {
  const remove = event.target.closest?.('[data-unit-remove]');
  if (!remove) return;
  const picker = remove.closest('[data-unit-picker]');
  document.getElementById(remove.dataset.unitRemove)?.click();
  (picker.querySelector('[data-unit-remove]') ?? picker.querySelector('[data-unit-filter]')).focus();
});

onPage(() => {
  for (const picker of document.querySelectorAll('[data-unit-picker]')) { filter(picker); showChosen(picker); }
});
