// While a letter template is typed: the server tries the text after a pause, the page shows what is wrong or the new letter.
const pause = 700;
let timer = 0;
let asked = 0;

function link(problem, place) {
  const line = document.createElement('li');
  const jump = Object.assign(document.createElement('a'), { href: `${location.pathname}${location.search}#${place}`, textContent: `第 ${problem.line} 行第 ${problem.column} 列` });
  Object.assign(jump.dataset, { place, offset: problem.offset, enhanceNav: 'false' });
  line.append(jump, ` ${problem.message}`);
  return line;
}

function say(desk, words, problems = []) {
  const place = desk.querySelector('[data-template-problems]');
  const strong = Object.assign(document.createElement('strong'), { textContent: words });
  const list = document.createElement('ul');
  list.append(...problems.map(problem => link(problem, desk.querySelector('textarea').id)));
  place.replaceChildren(...(words ? [strong] : []), ...(problems.length ? [list] : []));
}

function show(desk) {
  const preview = desk.querySelector('[data-template-preview]');
  const address = `${preview.dataset.templatePreview}?tried=true&v=${Date.now()}`;
  // Replaced, not pushed: typing must not fill the history of the browser.
  preview.querySelector('iframe').contentWindow.location.replace(`${address}#navpanes=0&view=FitH`);
  for (const way of preview.querySelectorAll('.pdf-tools a')) way.href = address;
  preview.querySelector('h2').textContent = '试排结果';
}

async function attempt(desk) {
  const turn = ++asked;
  const body = JSON.stringify({ source: desk.querySelector('textarea').value, sample: desk.querySelector('select')?.value });
  try {
    const answer = await fetch(desk.dataset.trialTo, { method: 'PUT', body, headers: { 'content-type': 'application/json' } });
    if (turn !== asked) return;
    if (!answer.ok) { say(desk, await answer.text() || '没有试排成功，请稍后再试'); return; }
    const problems = await answer.json();
    say(desk, problems.length ? `有 ${problems.length} 处错误，不能发布` : '', problems);
    if (problems.length === 0) show(desk);
  } catch {
    say(desk, '网络中断，没有试排；内容仍在本页');
  }
}

for (const kind of ['input', 'change']) {
  addEventListener(kind, event => {
    const desk = event.target.closest?.('[data-template-desk]');
    if (!desk || !event.target.matches(kind === 'input' ? 'textarea' : 'select')) return;
    clearTimeout(timer);
    timer = setTimeout(() => attempt(desk), pause);
  });
}
