import { h } from './dom.js';
import { readCodes } from './api.js';
import { places } from './words.js';

const largestPicture = 8 * 1024 * 1024;

/** A sheet that slides up over the chat. Its content gets a function that closes it. */
export function openSheet(phone, title, fill) {
  const before = document.activeElement;
  const close = () => { shade.remove(); before?.focus?.(); };
  const body = h('div', { class: 'body' });
  const shade = h('div', { class: 'shade', onclick: e => { if (e.target === shade) close(); }, onkeydown: e => { if (e.key === 'Escape') close(); } },
    h('div', { class: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': title, tabindex: '-1' },
      h('div', { class: 'head' }, h('strong', {}, title), h('button', { type: 'button', onclick: close }, '取消')), body));
  phone.sheets.append(shade);
  fill(body, close);
  shade.firstChild.focus({ preventScroll: true });
}

const asDataUrl = file => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(file);
});

export const picture = phone => (body, close) => {
  const send = content => { close(); phone.do({ type: 'image', content }); };
  const file = h('input', { type: 'file', accept: 'image/png,image/jpeg,image/gif', hidden: true, onchange: async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    if (chosen.size > largestPicture) phone.toast('图片太大，请选 8 MB 以内的');
    else send(await asDataUrl(chosen));
  } });
  body.append(
    h('div', { class: 'samples' }, phone.world.pictures.map(name => h('button', { type: 'button', onclick: () => send(name) },
      h('img', { src: `/page/sample/${encodeURIComponent(name)}`, alt: name }), h('span', {}, name)))),
    file, h('button', { type: 'button', class: 'wide', onclick: () => file.click() }, '从电脑里选一张'));
};

export const place = phone => (body, close) => {
  const send = where => { close(); phone.do({ type: 'location', ...where }); };
  const own = h('input', { type: 'text', placeholder: '别的地方', 'aria-label': '地点' });
  body.append(
    h('div', { class: 'rows' }, places.map(p => h('button', { type: 'button', onclick: () => send(p) }, h('span', { class: 'pin' }), p.label))),
    h('form', { class: 'inline', onsubmit: e => {
      e.preventDefault();
      if (own.value.trim()) send({ ...places[0], label: own.value.trim() });
    } }, own, h('button', { type: 'submit' }, '发送')));
};

/** The shelf of members' codes. Scanning is choosing one. */
export const scanner = phone => async (body, close) => {
  const codes = await readCodes(phone.account.account);
  if (codes.length === 0) body.append(h('p', { class: 'hint' }, '还没有二维码。委员开通以后，这里会有他们的联系码。'));
  body.append(h('div', { class: 'codes' }, codes.map(c => h('button', { type: 'button', onclick: () => { close(); phone.do({ type: 'scan', scene: c.scene }); } },
    h('img', { src: `/cgi-bin/showqrcode?ticket=${encodeURIComponent(c.ticket)}`, alt: '' }), h('span', {}, c.label)))));
};

export const notices = phone => (body, close) => {
  body.append(h('div', { class: 'rows' }, phone.account.notices.map(n => h('div', { class: 'notice-row' },
    h('span', {}, n.title, h('small', {}, n.lasting ? '长期' : '一次')),
    h('button', { type: 'button', onclick: () => { close(); phone.do({ type: 'subscribe-accept', content: n.id }); } }, '允许'),
    h('button', { type: 'button', class: 'quiet', onclick: () => { close(); phone.do({ type: 'subscribe-reject', content: n.id }); } }, '拒绝')))));
};

export const documentSheet = phone => (body, close) => {
  const file = h('input', { type: 'file', hidden: true, onchange: async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    const data = (await asDataUrl(chosen)).split(',')[1];
    close();
    phone.do({ type: 'file', title: chosen.name, data });
  } });
  const send = title => { close(); phone.do({ type: 'file', title }); };
  body.append(h('div', { class: 'rows' }, ['调研提纲.docx', '签到表.xlsx'].map(n => h('button', { type: 'button', onclick: () => send(n) }, n))),
    file, h('button', { type: 'button', class: 'wide', onclick: () => file.click() }, '从电脑里选一个'));
};

export const linkSheet = phone => (body, close) => {
  const url = h('input', { type: 'url', placeholder: 'https://', required: true, 'aria-label': '网址' });
  const title = h('input', { type: 'text', placeholder: '标题', 'aria-label': '标题' });
  body.append(h('form', { class: 'stacked', onsubmit: e => {
    e.preventDefault();
    close();
    phone.do({ type: 'link', url: url.value, title: title.value || url.value });
  } }, title, url, h('button', { type: 'submit', class: 'wide' }, '发送')));
};
