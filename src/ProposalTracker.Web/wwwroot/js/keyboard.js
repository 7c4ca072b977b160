// "/" goes to the search box, as long as nobody is typing.
addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
  const search = document.getElementById('top-search');
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});
