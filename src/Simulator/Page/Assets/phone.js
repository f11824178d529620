import { h, icon, avatar } from './dom.js';
import { readPhone, say } from './api.js';
import { bubble } from './bubbles.js';
import { Bar } from './bar.js';
import { showWire } from './wire.js';
import { roles, platforms, moment } from './words.js';

/** One phone: a person, an account, their chat. */
export class Phone {
  constructor(handset, world, hands) {
    Object.assign(this, handset);
    this.key = `${handset.account.account}|${handset.user}`;
    this.world = world;
    this.nodes = new Map();
    this.time = h('span', { class: 'time' });
    this.title = h('span', { class: 'title' }, this.account.name);
    this.chat = h('div', { class: 'chat', role: 'log', 'aria-live': 'polite' });
    this.sheets = h('div', { class: 'sheets' });
    this.bar = new Bar(this);
    this.node = this.build(hands);
  }

  build(hands) {
    const { person, account } = this;
    const plate = h('div', { class: 'plate' },
      h('button', { type: 'button', class: 'who', title: '换一个人', onclick: e => { e.stopPropagation(); hands.choose(e.currentTarget); } },
        avatar(person.name), h('span', { class: 'name' }, person.name), h('span', { class: 'role' }, roles[person.role]), icon('down')),
      h('span', { class: `badge ${account.platform}` }, platforms[account.platform]),
      h('button', { type: 'button', class: 'shut', title: '收起这部手机', onclick: hands.close }, icon('close')));
    const screen = h('div', { class: 'screen' },
      h('div', { class: 'status' }, this.time, h('span', { class: 'signs' }, h('i', { class: 'signal' }), h('i', { class: 'battery' }))),
      h('div', { class: 'nav' }, icon('back'), h('span', { class: 'titles' }, this.title, account.platform === 'wecom' ? h('small', {}, '应用') : null), icon('more')),
      this.chat, this.bar.node, this.sheets);
    return h('section', { class: `phone ${account.platform}`, 'aria-label': `${person.name}的手机` }, plate, h('div', { class: 'device' }, screen));
  }

  /** Reads the phone; asked again while reading, it reads once more afterwards. */
  async refresh() {
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = true;
    try {
      this.show(await readPhone(this.account.account, this.user));
    } finally {
      this.reading = false;
      if (this.again) {
        this.again = false;
        this.refresh();
      }
    }
  }

  show(state) {
    this.state = state;
    this.title.textContent = state.typing ? '对方正在输入…' : this.account.name;
    clearTimeout(this.typingEnds);
    if (state.typing) this.typingEnds = setTimeout(() => this.refresh(), 5000);
    const atEnd = this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 80;
    const wanted = [];
    let last = 0;
    for (const entry of state.entries) {
      const at = new Date(entry.at).getTime();
      if (at - last > 300e3) wanted.push(this.keep(`t${entry.order}`, entry.at, () => h('div', { class: 'moment' }, moment(entry.at))));
      last = at;
      wanted.push(this.keep(`e${entry.order}`, JSON.stringify(entry), () => bubble(this, entry)));
    }
    if (state.entries.length === 0) wanted.push(this.keep('empty', `${state.following}`, () => this.empty()));
    const grew = wanted.length !== this.chat.childNodes.length;
    this.chat.replaceChildren(...wanted);
    this.bar.show(state);
    if (atEnd || (grew && state.entries.at(-1)?.seq === 0) || !this.shown) this.toEnd();
    this.shown = true;
  }

  toEnd() {
    this.chat.scrollTop = this.chat.scrollHeight;
    for (const image of this.chat.querySelectorAll('img')) {
      if (!image.complete) image.addEventListener('load', () => { this.chat.scrollTop = this.chat.scrollHeight; }, { once: true });
    }
  }

  /** Draws anew only what has changed, so that nothing flickers and no half-made choice is lost. */
  keep(key, version, draw) {
    const known = this.nodes.get(key);
    if (known?.version === version) return known.node;
    const node = draw();
    this.nodes.set(key, { version, node });
    return node;
  }

  empty() {
    const tries = this.world.suggestions.filter(s => s.role === this.person.role && (!s.person || s.person === this.person.id));
    return h('div', { class: 'empty' },
      avatar(this.account.name, 'square account'),
      h('p', { class: 'lead' }, this.account.name),
      this.state.following
        ? h('p', {}, tries.length ? '可以这样说：' : '说句话试试')
        : h('p', {}, this.account.platform === 'oa' ? '还没有关注。点下面的“关注”，或者扫一位委员的码。' : '还不在应用的可见范围内。'),
      this.state.following ? tries.map(t => h('button', { type: 'button', class: 'try', onclick: () => this.bar.write(t.text) }, t.text)) : null);
  }

  async do(what) {
    try {
      await say(this.account.account, this.user, what);
    } catch (error) {
      this.toast(error.message);
    }
    this.refresh();
  }

  toast(words) {
    const node = h('div', { class: 'toast', role: 'alert' }, words);
    this.sheets.append(node);
    setTimeout(() => node.remove(), 3200);
  }

  look(entry) {
    showWire(this, entry);
  }

  showTime(hour) {
    this.time.textContent = hour;
  }
}
