// A part of the page that is still being made (data-live) is fetched again until the server's page no longer marks it so;
// then the whole page is loaded once, because what can be done next has changed. Without script there is a link.
import { onPage } from './page.js';

const pause = 1500;
let waiting = 0;

async function refresh(address) {
  if (location.href !== address) return;
  const part = document.querySelector('[data-live]');
  if (!part) return;
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
    if (location.href !== address) return;
    if (!answer.ok || !fresh?.hasAttribute('data-live')) { location.reload(); return; }
    part.replaceChildren(...fresh.childNodes);
  } catch {
    // Not reachable just now; the next try follows.
  }
  follow();
}

function follow() {
  clearTimeout(waiting);
  if (document.querySelector('[data-live]')) waiting = setTimeout(refresh, pause, location.href);
}

onPage(follow);
