// Sends a chosen file at once, with progress, and leaves its key in the form, so that the form can come back with an error
// and still has it. A form that is sent while files are on their way goes by itself when they have arrived. Without script
// the file goes with the form.
import { sameSiteHeaders } from './page.js';

const waiting = new Map();

const words = bytes => bytes < 1024 ? `${bytes} 字节` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
const of = (form, state) => form.querySelectorAll(`[data-upload="${state}"]`);

function say(place, sentence) {
  place.querySelector('[data-upload-state]').textContent = sentence;
}

function sayInForm(form, sentence) {
  const state = form.querySelector('[data-form-state]');
  if (state) state.textContent = sentence;
}

function show(place, item, state, ...parts) {
  item.dataset.upload = state;
  item.replaceChildren(...parts);
  const field = place.querySelector('input[type="file"]');
  if (place.querySelector('[data-upload="failed"]')) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

function choice(label, act) {
  const button = make('button', { type: 'button', className: 'link-button', textContent: label });
  button.addEventListener('click', act);
  return button;
}

function remove(place, item) {
  const list = item.parentElement;
  show(place, item, 'gone');
  item.remove();
  list.hidden = list.children.length === 0;
  say(place, '');
  place.querySelector('input[type="file"]').focus();
  settle(place.closest('form'));
}

function kept(place, item, { key, name, size }) {
  const id = `upload-${key}`;
  const row = make('div', { className: 'choice' });
  row.append(
    make('input', { type: 'checkbox', id, name: place.dataset.uploadKeys, value: key, checked: true }),
    make('label', { htmlFor: id, textContent: name }),
    make('small', { textContent: `${size}，已上传` }));
  show(place, item, 'kept', row);
  say(place, `已上传：${name}`);
  settle(place.closest('form'));
}

function failed(place, item, file, sentence, canTryAgain) {
  show(place, item, 'failed',
    make('p', { className: 'field-error', textContent: `${file.name}：${sentence}` }),
    ...(canTryAgain ? [choice('重试', () => send(place, item, file))] : []),
    choice('移除', () => remove(place, item)));
  say(place, `没有上传成功：${file.name}。${sentence}`);
  settle(place.closest('form'));
}

function answered(request, place, item, file) {
  if (request.status === 200) kept(place, item, JSON.parse(request.responseText));
  else if (request.status === 401) failed(place, item, file, '登录已过期，请在新窗口登录后重试。', true);
  else if (request.status >= 500) failed(place, item, file, '服务器没有收下，请稍后重试。', true);
  else failed(place, item, file, request.responseText || '服务器没有收下这个文件。', false);
}

function send(place, item, file) {
  const request = new XMLHttpRequest();
  const bar = make('progress', { max: file.size, value: 0 });
  bar.setAttribute('aria-label', `${file.name} 的上传进度`);
  show(place, item, 'going', make('span', { textContent: file.name }), bar, make('small', { textContent: words(file.size) }), choice('取消', () => request.abort()));
  say(place, `正在上传：${file.name}`);
  request.upload.addEventListener('progress', event => { bar.value = event.loaded; });
  // Another file may have taken its place meanwhile.
  const on = (event, act) => request.addEventListener(event, () => { if (item.isConnected) act(); });
  on('load', () => answered(request, place, item, file));
  on('error', () => failed(place, item, file, '上传中断，文件没有存下。网络恢复后请重试。', true));
  on('abort', () => { remove(place, item); say(place, `已取消：${file.name}`); });
  request.open('PUT', `${place.dataset.uploadTo}?name=${encodeURIComponent(file.name)}`);
  for (const [name, value] of Object.entries(sameSiteHeaders(place.closest('form')))) request.setRequestHeader(name, value);
  request.send(file);
}

function take(place, file) {
  const list = place.querySelector('[data-upload-list]');
  const largest = Number(place.dataset.uploadLargest);
  const item = document.createElement('li');
  list.append(item);
  list.hidden = false;
  if (file.size === 0) failed(place, item, file, '文件是空的。', false);
  else if (file.size > largest) failed(place, item, file, `文件有 ${words(file.size)}，超过了 ${words(largest)}。`, false);
  else send(place, item, file);
}

// Whoever pressed the button while files were on their way need not press it again.
function settle(form) {
  if (!form || !waiting.has(form) || of(form, 'going').length > 0) return;
  const button = waiting.get(form);
  waiting.delete(form);
  if (of(form, 'failed').length > 0) sayInForm(form, '没有提交：有文件没有上传成功，请重试或者移除。');
  else form.requestSubmit(button?.isConnected && button.form === form ? button : undefined);
}

addEventListener('change', event => {
  const field = event.target;
  const place = field.type === 'file' && field.closest('[data-upload-to]');
  if (!place) return;
  const files = [...field.files];
  if (place.dataset.uploadSingle && files.length > 0) place.querySelector('[data-upload-list]').replaceChildren();
  for (const file of files) take(place, file);
  // The form carries the keys from now on, not the files.
  field.value = '';
});

addEventListener('submit', event => {
  const form = event.target;
  const going = of(form, 'going').length;
  const wrong = of(form, 'failed').length;
  if (going + wrong === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (going > 0) waiting.set(form, event.submitter);
  sayInForm(form, going > 0 ? '文件还在上传，传完自动提交…' : '没有提交：有文件没有上传成功，请重试或者移除。');
}, true);
