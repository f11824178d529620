import { h, icon } from './dom.js';
import { readWire } from './api.js';
import { ways } from './words.js';

const drawer = document.getElementById('wire');

/** What went over the wire for one message, beside the phones. */
export async function showWire(phone, entry) {
  let steps = [];
  try {
    steps = await readWire(phone.account.account, phone.user, entry.order);
  } catch {
    steps = [];
  }
  const before = document.activeElement;
  const close = () => { drawer.hidden = true; document.body.classList.remove('looking'); before?.focus?.(); };
  drawer.onkeydown = e => { if (e.key === 'Escape') close(); };
  drawer.replaceChildren(
    h('header', {}, h('div', {}, h('strong', {}, '线路上的原文'), h('small', {}, `${phone.person.name} · ${entry.seq === 0 ? '发出' : ways[entry.via] ?? ''}`)),
      h('button', { type: 'button', title: '关上', onclick: close }, icon('close'))),
    h('div', { class: 'steps' }, steps.length ? steps.map(step) : h('p', {}, '这条消息的原文已经不在了。')));
  drawer.hidden = false;
  document.body.classList.add('looking');
  drawer.querySelector('header button').focus({ preventScroll: true });
}

function step(s) {
  const raw = h('pre', { class: 'raw' }, tidy(s.raw));
  const parts = [h('h3', {}, s.title, h('time', {}, new Date(s.at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false }))), s.head ? h('code', { class: 'head' }, s.head) : null];
  if (s.clear) {
    parts.push(h('h4', {}, '解密后'), h('pre', { class: 'clear' }, tidy(s.clear)), h('details', {}, h('summary', {}, '密文'), raw));
  } else if (s.raw) {
    parts.push(raw);
  }
  return h('section', {}, parts);
}

/** Lays out XML and JSON in lines; anything else stays as it is. */
function tidy(text) {
  const trimmed = text.trim();
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    try {
      // Ids are longer than a double can hold: they are kept as text while the rest is laid out.
      const kept = trimmed.replace(/([:[,]\s*)(\d{16,})(?=\s*[,}\]])/g, '$1"#$2#"');
      return JSON.stringify(JSON.parse(kept), null, 2).replace(/"#(\d+)#"/g, '$1');
    } catch {
      return text;
    }
  }
  return trimmed.startsWith('<') ? layOut(trimmed) : text;
}

function layOut(xml) {
  const pieces = xml.match(/<!\[CDATA\[[\s\S]*?\]\]>|<[^>]+>|[^<]+/g) ?? [];
  let depth = 0;
  let out = '';
  let onLine = false;
  for (const piece of pieces) {
    if (/^<\//.test(piece)) {
      depth -= 1;
      out += onLine ? piece : `\n${'  '.repeat(depth)}${piece}`;
      onLine = false;
    } else if (/^<[^!?]/.test(piece) && !piece.endsWith('/>')) {
      out += `${out ? '\n' : ''}${'  '.repeat(depth)}${piece}`;
      depth += 1;
      onLine = false;
    } else if (piece.trim()) {
      out += piece;
      onLine = true;
    }
  }
  return out;
}
