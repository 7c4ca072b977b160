// Runs a function now and after every enhanced page change.
export function onPage(prepare) {
  prepare();
  globalThis.Blazor?.addEventListener('enhancedload', prepare);
}

// Headers by which our own scripts prove to be our own page.
export function sameSiteHeaders(form) {
  const token = (form ?? document).querySelector('input[name="__RequestVerificationToken"]')?.value;
  return token ? { RequestVerificationToken: token } : {};
}

// Whoever is logged in; local copies of half-written texts never cross from one person to the next.
export const userKey = () => document.querySelector('[data-user]')?.dataset.user ?? 'anonymous';
