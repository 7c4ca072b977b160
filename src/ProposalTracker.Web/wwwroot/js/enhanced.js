// Page changes without a full load: says when one failed, keeps the address true to what is shown, moves the focus.
import { isReachable, ping, say, sendingDone } from './network.js';

let shown = location.href;

// What must be read before anything else.
function trouble() {
  return document.querySelector('.conflict[data-takes-focus]') ?? document.querySelector('.error-summary');
}

function onLoaded() {
  sendingDone();
  const before = new URL(shown);
  const now = new URL(location.href);
  shown = location.href;
  const first = trouble();
  if (first) { first.focus(); return; }
  if (before.pathname !== now.pathname && !now.hash) document.querySelector('h1')?.focus({ preventScroll: false });
  // What was done is said on top; a form at the bottom of the same page leaves the window where it was.
  if (document.querySelector('[data-flash]')) scrollTo(0, 0);
}

globalThis.Blazor?.addEventListener('enhancedload', onLoaded);
trouble()?.focus();

// The framework has put the new address into the bar before it asked the server.
addEventListener('unhandledrejection', async event => {
  if (!(event.reason instanceof TypeError)) return;
  const wanted = location.href;
  const moved = wanted !== shown;
  if (moved) history.replaceState(null, '', shown);
  sendingDone();
  const there = await ping();
  say(moved
    ? '没有打开新的页面：' + (there ? '服务器没有回答' : '网络连接已中断') + '，仍停留在原来的页面。请稍后再点一次。'
    : '没有发出：' + (there ? '服务器没有回答' : '网络连接已中断') + '。内容仍在本页，请稍后再试。');
  event.preventDefault();
});

// Known to be down: do not leave the page at all.
addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (!link || isReachable() || link.target || link.origin !== location.origin) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say('网络连接已中断，仍停留在本页。恢复后再打开。');
}, true);
