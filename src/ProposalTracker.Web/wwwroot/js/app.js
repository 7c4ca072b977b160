// The pages work without any of this. Listeners hang on the document, because enhanced navigation replaces parts of the page.
// First: it holds a form back before it is sent.
import './uploads.js';
import './network.js';
import './enhanced.js';
import './keyboard.js';
import './dialog.js';
import './autosave.js';
import './places.js';
import './unit-picker.js';
import './live.js';
import './check-all.js';
import './template.js';
import './passages.js';
import { onPage } from './page.js';

// Says to styles and tests that script is at work; set anew because a page change takes it away.
onPage(() => { document.documentElement.dataset.script = 'on'; });
