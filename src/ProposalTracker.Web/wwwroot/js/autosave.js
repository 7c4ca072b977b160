// Keeps what is half-written: at once in this browser, within a second on the server (PUT /drafts/{key}), and brings it back.
// A form with data-draft is kept whole; a text area with data-autosave alone.
import { onPage, sameSiteHeaders, userKey } from './page.js';

const pause = 800;
const waiting = new Map();
const sentKey = 'drafts-sent';

const owners = () => document.querySelectorAll('form[data-draft], textarea[data-autosave]');
const keyOf = owner => owner.dataset.draft ?? owner.dataset.autosave;
const localKey = key => `draft:${userKey()}:${key}`;
const address = key => '/drafts/' + encodeURIComponent(key);
const formOf = owner => owner.matches('form') ? owner : owner.form;
const versionOf = owner => formOf(owner)?.querySelector('input[type="hidden"][name$=".Version"]');
const place = owner => document.querySelector(`[data-autosave-state="${owner.id}"]`);
const clock = at => new Date(at).toLocaleString('zh-CN', { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false });

function controls(owner) {
  if (!owner.matches('form')) return [owner];
  return [...owner.elements].filter(c => c.name && !c.name.startsWith('_')
    && c.matches('textarea, select, input[type="text"], input[type="tel"], input[type="date"], input[type="email"]'));
}

const read = owner => ({
  fields: Object.fromEntries(controls(owner).map(c => [c.name, c.value])), version: versionOf(owner)?.value ?? '', savedAt: new Date().toISOString(),
});

const differing = (owner, draft) => controls(owner).filter(c => c.name in draft.fields && c.value !== draft.fields[c.name]);

function say(owner, sentence) {
  const state = place(owner);
  if (state) state.textContent = sentence;
  return state;
}

// Of a form longer than the window the person sees the top: what came back from a draft is said there.
function sayInSight(owner, sentence) {
  const state = say(owner, sentence);
  if (state && owner.matches('form') && state.getBoundingClientRect().top > innerHeight) owner.prepend(state);
  return state;
}

function readLocal(key) {
  try { return JSON.parse(localStorage.getItem(localKey(key))); } catch { return null; }
}

function keepLocal(key, draft) {
  try { localStorage.setItem(localKey(key), JSON.stringify(draft)); } catch { /* full or forbidden: the server still has it */ }
}

async function readServer(key) {
  try {
    const answer = await fetch(address(key), { headers: { accept: 'application/json' }, cache: 'no-store' });
    return answer.status === 200 ? await answer.json() : null;
  } catch { return null; }
}

async function keepOnServer({ owner, draft, quiet }, key) {
  const body = JSON.stringify(draft);
  try {
    const answer = await fetch(address(key), {
      method: 'PUT', body, headers: { 'content-type': 'application/json', ...sameSiteHeaders(formOf(owner)) }, keepalive: body.length < 15000,
    });
    if (answer.ok && quiet) return;
    say(owner, answer.ok ? `草稿已保存 ${clock(draft.savedAt)}` : answer.status === 401 ? '登录已过期，草稿保存在本机；重新登录后可继续' : '草稿保存在本机');
  } catch {
    say(owner, '草稿保存在本机，网络恢复后再存到服务器');
  }
}

// The first letter after a pause starts the clock: whoever types without stopping is saved all the same.
function remember(owner, quiet = false) {
  const key = keyOf(owner);
  const draft = read(owner);
  keepLocal(key, draft);
  const timer = waiting.get(key)?.timer ?? setTimeout(() => flush(key), pause);
  waiting.set(key, { owner, draft, timer, quiet });
}

function flush(key) {
  const next = waiting.get(key);
  if (!next) return;
  waiting.delete(key);
  clearTimeout(next.timer);
  keepOnServer(next, key);
}

function put(owner, fields, version) {
  const shown = versionOf(owner);
  if (shown) shown.value = version;
  for (const control of controls(owner)) {
    if (control.name in fields) control.value = fields[control.name];
    if (control.matches('textarea')) count(control);
  }
  // Quietly: what was brought back and how to undo it stays on the screen.
  remember(owner, true);
}

function choice(words, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = words;
  button.addEventListener('click', act);
  return button;
}

function bringBack(owner, draft) {
  const before = read(owner);
  put(owner, draft.fields, draft.version);
  sayInSight(owner, `已恢复 ${clock(draft.savedAt)} 未提交的内容`)?.append(
    choice('撤销', () => { put(owner, before.fields, before.version); say(owner, '已撤销，显示的是保存过的内容'); }));
}

function offer(owner, draft) {
  const key = keyOf(owner);
  sayInSight(owner, `有 ${clock(draft.savedAt)} 未提交的草稿${draft.version === versionOf(owner)?.value ? '' : '，写在现在这一版之前'}`)?.append(
    choice('恢复草稿', () => bringBack(owner, draft)),
    choice('丢弃', () => { forget(key); say(owner, '草稿已丢弃'); }));
}

function forget(key) {
  localStorage.removeItem(localKey(key));
  fetch(address(key), { method: 'DELETE', headers: sameSiteHeaders() }).catch(() => { /* it is offered again and can be dropped then */ });
}

const newer = (a, b) => !a?.fields ? b : !b?.fields ? a : a.savedAt > b.savedAt ? a : b;

// A draft of the version on the screen is what the person left: it comes back by itself. One of an older version is
// only offered, and brings that version back with it, so that saving it shows both texts.
async function restore(owner) {
  const key = keyOf(owner);
  if (owner.dataset.autosaveReady === key) return;
  owner.dataset.autosaveReady = key;
  const before = read(owner);
  const draft = newer(readLocal(key), await readServer(key));
  if (!draft?.fields || differing(owner, draft).length === 0) return;
  if (draft.version === before.version && differing(owner, before).length === 0) bringBack(owner, draft);
  else offer(owner, draft);
}

// The server has dropped what it accepted; the page after it says so with a flash sentence, and this browser drops its copy.
function dropSent() {
  const sent = JSON.parse(sessionStorage.getItem(sentKey) ?? '[]');
  if (sent.length === 0 || document.querySelector('form[data-failed]') || !document.querySelector('[data-flash]')) return;
  sessionStorage.removeItem(sentKey);
  for (const key of sent) localStorage.removeItem(key);
}

function count(field) {
  const counter = document.querySelector(`[data-counter="${field.id}"]`);
  if (!counter) return;
  const max = Number(field.dataset.max) || 0;
  const length = field.value.length;
  counter.textContent = max ? `${length} / ${max} 字` : `${length} 字`;
  counter.toggleAttribute('data-over', max > 0 && length > max);
}

addEventListener('input', event => {
  const field = event.target;
  if (field.matches?.('textarea')) count(field);
  if (field.dataset?.autosave) remember(field);
  else if (field.form?.dataset.draft && controls(field.form).includes(field)) remember(field.form);
});

addEventListener('submit', event => {
  if ((event.target.getAttribute('method') ?? 'get').toLowerCase() !== 'post') return;
  const keys = [...event.target.querySelectorAll('input[name="_drafts"]')].map(input => input.value);
  for (const key of keys) {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
  }
  sessionStorage.setItem(sentKey, JSON.stringify(keys.map(localKey)));
});

// Leaving within the pause: the server gets the last words too.
addEventListener('visibilitychange', () => {
  if (document.hidden) for (const key of [...waiting.keys()]) flush(key);
});

onPage(() => {
  dropSent();
  for (const owner of owners()) restore(owner);
  for (const field of document.querySelectorAll('textarea')) count(field);
});
