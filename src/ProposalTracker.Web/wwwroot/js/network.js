// Says when the server cannot be reached, keeps fields editable and holds back sending until it can.
import { userKey } from './page.js';

const pause = 5000;
let reachable = true;
let sameUser = true;
let sending = null;
let passing = null;

const banner = () => document.getElementById('network-banner');

export const isReachable = () => reachable;

export function say(sentence) {
  const place = banner();
  if (!place) return;
  place.textContent = sentence;
  place.hidden = !sentence;
}

export function setReachable(now) {
  if (now === reachable) return;
  reachable = now;
  say(now ? '' : '网络连接已中断。您可以继续填写，内容保存在本机；恢复后再提交。');
}

export async function ping() {
  try {
    const answer = await fetch('/ping', { cache: 'no-store', signal: AbortSignal.timeout(3000) });
    setReachable(answer.ok);
    if (answer.ok) sameUser = isSameUser((await answer.json()).user);
  } catch {
    setReachable(false);
  }
  return reachable;
}

// A page of somebody logged in, whose login is gone or another's: what is sent now would end on the login page.
const isSameUser = user => userKey() === 'anonymous' || userKey() === user;

setInterval(() => { if (!document.hidden || !reachable) ping(); }, pause);
addEventListener('offline', () => setReachable(false));
addEventListener('online', ping);

// A POST is sent only after the server has answered a ping: a browser's error page would take the text with it.
addEventListener('submit', async event => {
  const form = event.target;
  const method = (event.submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get').toLowerCase();
  if (method !== 'post') return;
  if (passing === form) { passing = null; return; }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (sending === form) return;
  sending = form;
  const button = event.submitter;
  button?.setAttribute('aria-busy', 'true');
  const state = form.querySelector('[data-form-state]');
  if (state) state.textContent = '正在提交…';
  const there = await ping();
  button?.removeAttribute('aria-busy');
  if (there && !sameUser) {
    sending = null;
    if (state) state.textContent = '没有发出：登录已过期，内容仍在本页。';
    askToLogIn();
  } else if (there) {
    passing = form;
    form.requestSubmit(button?.form === form ? button : undefined);
    // An answer in another window replaces nothing here.
    if (button?.formTarget === '_blank') {
      sending = null;
      if (state) state.textContent = '';
    }
    // The same form stays blocked until the answer has replaced the page, or long enough to try again.
    setTimeout(() => { if (sending === form) sending = null; }, 4000);
  } else {
    sending = null;
    if (state) state.textContent = '没有发出：网络连接已中断，内容仍在本页。';
    say('网络连接已中断，这一次没有提交。内容仍在本页，恢复后请再点一次。');
  }
}, true);

function askToLogIn() {
  say('登录已过期，这一次没有提交，内容仍在本页。');
  const link = Object.assign(document.createElement('a'), { href: '/login?from=/login-done', target: '_blank', textContent: '在新窗口登录' });
  banner()?.append(' 请', link, '，再回到这里提交一次。');
}

export function sendingDone() { sending = null; passing = null; }
