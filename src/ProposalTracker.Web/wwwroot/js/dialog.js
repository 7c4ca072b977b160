// Opens a native dialog instead of following the link to the page that asks the same; prints a framed letter.
import { onPage } from './page.js';

addEventListener('click', event => {
  const opener = event.target.closest?.('[data-dialog]');
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog?.showModal) {
    event.preventDefault();
    event.stopImmediatePropagation();
    dialog.showModal();
    return;
  }
  const printer = event.target.closest?.('[data-print-frame]');
  if (printer) document.getElementById(printer.dataset.printFrame)?.contentWindow?.print();
}, true);

// A link that acts as a button answers to the space bar as well.
addEventListener('keydown', event => {
  const opener = event.key === ' ' && event.target.closest?.('[data-dialog]');
  if (opener) { event.preventDefault(); opener.click(); }
});

onPage(() => {
  for (const part of document.querySelectorAll('[data-needs-script]')) part.hidden = false;
});
