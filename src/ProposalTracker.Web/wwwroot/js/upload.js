// Files go up as soon as they are chosen or dropped, with progress; the form then carries their ids only.
import { sameSiteHeaders } from './page.js';

const words = bytes => bytes < 1024 ? `${bytes} 字节` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

function row(field, file) {
  const line = document.createElement('li');
  const name = document.createElement('span');
  name.textContent = file.name;
  const state = document.createElement('small');
  const progress = document.createElement('progress');
  progress.max = file.size || 1;
  progress.setAttribute('aria-label', `${file.name} 上传进度`);
  line.append(name, progress, state);
  field.querySelector('[data-file-list]').append(line);
  return { line, state, progress };
}

function keep(field, line, answer) {
  const id = `${field.dataset.name.replace(/[.[\]]/g, '-')}-${answer.id}`;
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', id, name: field.dataset.name, value: answer.id, checked: true });
  const label = document.createElement('label');
  label.htmlFor = id;
  label.textContent = answer.name;
  const choice = document.createElement('span');
  choice.className = 'choice';
  choice.append(box, label);
  const note = document.createElement('small');
  note.textContent = `${words(answer.bytes)}，已上传`;
  line.replaceChildren(choice, note);
}

function fail(parts, sentence) {
  parts.progress.remove();
  parts.state.textContent = sentence;
  parts.state.className = 'wrong';
}

function send(field, file) {
  const parts = row(field, file);
  if (file.size > Number(field.dataset.maxBytes)) {
    fail(parts, `超过 ${words(Number(field.dataset.maxBytes))}，没有上传`);
    return;
  }
  const request = new XMLHttpRequest();
  request.open('POST', field.dataset.uploadTo);
  for (const [name, value] of Object.entries(sameSiteHeaders(field.closest('form')))) request.setRequestHeader(name, value);
  request.responseType = 'json';
  request.upload.addEventListener('progress', event => {
    parts.progress.value = event.loaded;
    parts.state.textContent = `${Math.round(100 * event.loaded / event.total)}%`;
  });
  request.addEventListener('load', () => {
    if (request.status >= 200 && request.status < 300 && request.response?.id) keep(field, parts.line, request.response);
    else fail(parts, request.response?.message ?? '没有上传成功，请重新选择');
  });
  request.addEventListener('error', () => fail(parts, '网络中断，没有上传成功，请重新选择'));
  const body = new FormData();
  body.append('file', file);
  request.send(body);
}

addEventListener('change', event => {
  const input = event.target;
  const field = input.type === 'file' && input.closest('[data-file-field]');
  if (!field) return;
  for (const file of input.files) send(field, file);
  input.value = '';
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  addEventListener(kind, event => {
    const field = event.target.closest?.('[data-file-field]');
    if (!field) return;
    event.preventDefault();
    field.classList.toggle('over', kind === 'dragover');
    if (kind === 'drop') for (const file of event.dataTransfer.files) send(field, file);
  });
}
