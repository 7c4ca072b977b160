// Keeps half-written texts: in this browser and on the server (PUT /drafts/{key} with {text, savedAt}; GET answers {fields}); offers them again.
import { onPage, userKey } from './page.js';

const delay = 800;
const timers = new Map();
const sentKey = 'drafts-sent';

const fields = () => document.querySelectorAll('textarea[data-autosave]');
const localKey = field => `draft:${userKey()}:${field.dataset.autosave}`;
const address = field => '/drafts/' + encodeURIComponent(field.dataset.autosave);
const place = field => document.querySelector(`[data-autosave-state="${field.id}"]`);
const clock = at => new Date(at).toLocaleString('zh-CN', { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false });

function say(field, sentence) {
  const state = place(field);
  if (state) state.textContent = sentence;
}

function readLocal(field) {
  try { return JSON.parse(localStorage.getItem(localKey(field))); } catch { return null; }
}

async function readServer(field) {
  try {
    const answer = await fetch(address(field), { headers: { accept: 'application/json' }, cache: 'no-store', redirect: 'manual' });
    return answer.status === 200 ? (await answer.json()).fields : null;
  } catch { return null; }
}

async function save(field) {
  const draft = { text: field.value, savedAt: new Date().toISOString() };
  try { localStorage.setItem(localKey(field), JSON.stringify(draft)); } catch { /* full or forbidden: the server still has it */ }
  try {
    const answer = await fetch(address(field), {
      method: 'PUT', body: JSON.stringify(draft), headers: { 'content-type': 'application/json' }, redirect: 'manual', keepalive: draft.text.length < 15000,
    });
    if (answer.ok) { say(field, `草稿已保存 ${clock(draft.savedAt)}`); return; }
    say(field, answer.type === 'opaqueredirect' || answer.status === 401 ? '登录已过期，草稿保存在本机；重新登录后可继续' : '草稿保存在本机');
  } catch {
    say(field, '草稿保存在本机，网络恢复后再存到服务器');
  }
}

function put(field, text) {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function offer(field, draft) {
  const state = place(field);
  if (!state) return;
  const written = field.value;
  state.textContent = `有 ${clock(draft.savedAt)} 未提交的草稿`;
  state.append(
    choice('恢复草稿', () => { put(field, draft.text); say(field, '已恢复草稿'); state.append(choice('撤销', () => put(field, written))); }),
    choice('丢弃', () => { localStorage.removeItem(localKey(field)); remove(address(field)); say(field, '草稿已丢弃'); }));
}

function choice(words, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = words;
  button.addEventListener('click', act);
  return button;
}

// An empty draft counts as none.
function remove(where) {
  const none = JSON.stringify({ text: '', savedAt: new Date().toISOString() });
  fetch(where, { method: 'PUT', body: none, headers: { 'content-type': 'application/json' }, redirect: 'manual' }).catch(() => { /* offered once more, no harm */ });
}

const newer = (a, b) => !a ? b : !b ? a : a.savedAt > b.savedAt ? a : b;

async function restore(field) {
  if (field.dataset.autosaveReady === field.dataset.autosave) return;
  field.dataset.autosaveReady = field.dataset.autosave;
  const before = field.value;
  const draft = newer(readLocal(field), await readServer(field));
  if (!draft?.text || draft.text === field.value || field.value !== before) return;
  if (field.value === '') {
    put(field, draft.text);
    say(field, `已恢复 ${clock(draft.savedAt)} 未提交的草稿`);
  } else {
    offer(field, draft);
  }
}

// What was sent and accepted is no longer a draft: the page after it says so with a flash sentence.
function dropSent() {
  const sent = JSON.parse(sessionStorage.getItem(sentKey) ?? '[]');
  if (sent.length === 0 || document.querySelector('form[data-failed]')) return;
  if (!document.querySelector('[data-flash]')) return;
  sessionStorage.removeItem(sentKey);
  for (const { local, server } of sent) {
    localStorage.removeItem(local);
    remove(server);
  }
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
  if (!field.matches?.('textarea')) return;
  count(field);
  if (!field.dataset.autosave) return;
  clearTimeout(timers.get(field));
  timers.set(field, setTimeout(() => save(field), delay));
});

addEventListener('submit', event => {
  const drafts = [...event.target.querySelectorAll('textarea[data-autosave]')];
  if (drafts.length === 0) return;
  for (const field of drafts) clearTimeout(timers.get(field));
  sessionStorage.setItem(sentKey, JSON.stringify(drafts.map(field => ({ local: localKey(field), server: address(field) }))));
});

// Leaving within the pause: keep the last words.
addEventListener('visibilitychange', () => {
  if (!document.hidden) return;
  for (const [field, timer] of timers) {
    clearTimeout(timer);
    if (field.isConnected) save(field);
  }
  timers.clear();
});

onPage(() => {
  dropSent();
  for (const field of fields()) restore(field);
  for (const field of document.querySelectorAll('textarea')) count(field);
});
