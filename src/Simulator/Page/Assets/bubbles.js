import { h, icon, avatar } from './dom.js';
import { card } from './card.js';
import { richText, markdown, openLink } from './rich.js';
import { ways } from './words.js';

const isPlain = kind => kind === 'text' || kind === 'menu';

/** One line of the chat. */
export function bubble(phone, entry) {
  const { view } = entry;
  const mine = entry.seq === 0;
  if (entry.recalled) return h('div', { class: 'note' }, '对方撤回了一条消息');
  const look = entry.hasWire ? h('button', { type: 'button', class: 'look', title: '看线路上的原文', onclick: () => phone.look(entry) }, icon('code')) : null;
  if (view.kind === 'note' || view.kind === 'fault') {
    return h('div', { class: `note ${view.kind}` }, h('span', {}, view.content), state(entry), look);
  }
  const body = (draw[view.kind] ?? draw.text)(phone, view, entry);
  body.classList.add('body');
  const picture = mine ? avatar(phone.person.name, 'square') : avatar(phone.account.name, 'square account');
  return h('div', { class: `line ${mine ? 'mine' : 'theirs'} kind-${view.kind} ${isPlain(view.kind) ? 'plain' : ''}` },
    picture, h('div', { class: 'held' }, body, mine ? null : h('span', { class: 'via' }, ways[entry.via] ?? '')), h('span', { class: 'beside' }, state(entry), look));
}

function state(entry) {
  if (entry.state === 'sending') return h('i', { class: 'sending', title: '正在送' });
  return entry.state === 'failed' ? h('i', { class: 'failed', title: '没有送到' }, '!') : null;
}

const draw = {
  text: (phone, view) => h('div', { class: 'text' }, richText(phone, view.content ?? '')),
  markdown: (phone, view) => h('div', { class: 'text markdown' }, markdown(phone, view.content)),
  image: (phone, view) => h('a', { class: 'picture', href: view.url, target: '_blank', rel: 'noopener' }, h('img', { src: view.url, alt: '图片' })),
  video: (phone, view) => h('div', { class: 'sheetlike' }, h('strong', {}, view.title || '视频'), h('p', {}, view.description ?? '')),

  voice(phone, view, entry) {
    const seconds = view.seconds || 3;
    const node = h('div', { class: 'voice' }, h('div', { class: 'waves' }, icon('voice'), h('span', {}, `${seconds}″`)));
    node.firstChild.style.width = `${64 + Math.min(seconds, 30) * 5}px`;
    if (view.words) {
      const heard = phone.account.platform === 'oa' && entry.seq === 0 ? (view.recognised ? '已识别' : '未识别') : '';
      node.append(h('div', { class: 'heard' }, view.words, heard ? h('small', {}, heard) : null));
    }
    return node;
  },

  location: (phone, view) => h('div', { class: 'location' }, h('strong', {}, view.label), h('small', {}, `${view.latitude.toFixed(5)}, ${view.longitude.toFixed(5)}`), h('div', { class: 'map' }, h('span', { class: 'pin' }))),
  file: (phone, view) => h('a', { class: 'file', href: view.url, target: '_blank', rel: 'noopener' }, h('span', {}, view.name, h('small', {}, size(view.size))), h('b', {}, (view.name.split('.').at(-1) ?? '').slice(0, 4).toUpperCase())),
  link: (phone, view) => h('button', { type: 'button', class: 'sheetlike', onclick: () => openLink(phone, view.url) }, h('strong', {}, view.title), h('p', {}, view.description || view.url)),

  news(phone, view) {
    const [first, ...rest] = view.articles;
    return h('div', { class: 'news' },
      h('button', { type: 'button', class: 'first', onclick: () => openLink(phone, first.url) }, first.picUrl ? h('img', { src: first.picUrl, alt: '' }) : null, h('strong', {}, first.title), h('p', {}, first.description)),
      rest.map(a => h('button', { type: 'button', onclick: () => openLink(phone, a.url) }, h('span', {}, a.title), a.picUrl ? h('img', { src: a.picUrl, alt: '' }) : null)));
  },

  menu: (phone, view) => h('div', { class: 'text msgmenu' }, view.head ? h('p', {}, view.head) : null,
    view.items.map(i => h('button', { type: 'button', onclick: () => phone.do({ type: 'menu-tap', id: i.id }) }, i.content)), view.tail ? h('p', {}, view.tail) : null),

  notice: (phone, view) => h('div', { class: 'notice' }, h('strong', {}, view.title),
    h('dl', {}, view.rows.flatMap(r => [h('dt', {}, r.name), h('dd', {}, r.value)])),
    view.url ? h('button', { type: 'button', class: 'foot', onclick: () => openLink(phone, view.url) }, '查看详情') : null),

  textcard: (phone, view) => h('button', { type: 'button', class: 'textcard', onclick: () => openLink(phone, view.url) },
    h('strong', {}, view.title), h('div', {}, richText(phone, view.description, true)), h('span', { class: 'foot' }, view.button)),

  card,
};

const size = bytes => bytes > 1048576 ? `${(bytes / 1048576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
