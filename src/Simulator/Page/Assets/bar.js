import { h, icon } from './dom.js';
import { openSheet, picture, place, scanner, notices, documentSheet, linkSheet } from './sheets.js';

/** What is under the chat: a line to write on, speech, the plus panel, and the account's menu. */
export class Bar {
  constructor(phone) {
    this.phone = phone;
    this.speaking = false;
    this.recognised = true;
    this.line = h('textarea', { rows: '1', 'aria-label': '写消息', enterkeyhint: 'send', onkeydown: e => this.key(e), oninput: () => this.grow() });
    this.mode = h('button', { type: 'button', class: 'round', title: '说话', onclick: () => this.speak(!this.speaking) }, icon('voice'));
    this.submit = h('button', { type: 'button', class: 'send', onclick: () => this.send() }, '发送');
    this.plus = h('button', { type: 'button', class: 'round', title: '更多', onclick: () => this.toggle() }, icon('plus'));
    this.recognition = h('label', { class: 'recognition', hidden: true },
      h('input', { type: 'checkbox', checked: true, onchange: e => { this.recognised = e.target.checked; } }), h('span', {}, '微信识别成文字'));
    this.panel = h('div', { class: 'panel', hidden: true });
    this.menu = h('div', { class: 'menu', hidden: true });
    this.node = h('div', { class: 'bar' },
      this.recognition,
      h('div', { class: 'writing' }, this.mode, this.line, this.submit, this.plus),
      this.menu, this.panel);
    this.grow();
  }

  key(event) {
    // Enter ends a word of an input method first; only a plain Enter sends.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      this.send();
    }
  }

  grow() {
    this.line.style.height = 'auto';
    if (this.line.scrollHeight > 0) this.line.style.height = `${Math.min(this.line.scrollHeight, 116)}px`;
    this.node.classList.toggle('filled', this.line.value.trim().length > 0);
  }

  write(text) {
    this.line.value = text;
    this.grow();
    this.line.focus();
  }

  send() {
    const content = this.line.value.trim();
    if (!content) return;
    this.line.value = '';
    this.grow();
    this.phone.do(this.speaking ? { type: 'voice', content, recognition: this.recognised } : { type: 'text', content });
    if (this.speaking) this.speak(false);
  }

  speak(on) {
    this.speaking = on;
    this.node.classList.toggle('speaking', on);
    this.line.placeholder = on ? '把要说的话打在这里' : '';
    this.mode.replaceChildren(icon(on ? 'keyboard' : 'voice'));
    this.mode.title = on ? '打字' : '说话';
    this.recognition.hidden = !on || this.phone.account.platform !== 'oa';
    this.line.focus();
  }

  toggle(open = this.panel.hidden) {
    this.panel.hidden = !open;
    this.plus.classList.toggle('turned', open);
    if (!open) return;
    this.panel.replaceChildren(...this.tools());
    this.phone.toEnd();
  }

  tools() {
    const { phone } = this;
    const oa = phone.account.platform === 'oa';
    const tool = (sign, words, act) => h('button', { type: 'button', onclick: () => { this.toggle(false); act(); } }, h('span', { class: 'tile' }, icon(sign)), words);
    return [
      tool('image', '图片', () => openSheet(phone, '发图片', picture(phone))),
      tool('place', '位置', () => openSheet(phone, '发位置', place(phone))),
      oa ? tool('scan', '扫一扫', () => openSheet(phone, '扫委员的码', scanner(phone))) : null,
      tool('file', '文件', () => openSheet(phone, '发文件', documentSheet(phone))),
      tool('link', '链接', () => openSheet(phone, '发链接', linkSheet(phone))),
      oa && phone.account.notices.length ? tool('bell', '接收通知', () => openSheet(phone, '接收通知', notices(phone))) : null,
      tool('leave', oa ? '取消关注' : '离开应用', () => phone.do({ type: 'unfollow' })),
    ].filter(Boolean);
  }

  show(state) {
    this.node.classList.toggle('outside', !state.following);
    if (!state.following) {
      this.menu.hidden = false;
      this.menuVersion = undefined;
      const oa = this.phone.account.platform === 'oa';
      this.menu.replaceChildren(
        h('button', { type: 'button', class: 'follow', onclick: () => this.phone.do({ type: 'follow' }) }, oa ? '关注' : '加入可见范围'),
        ...(oa ? [h('button', { type: 'button', class: 'follow quiet', onclick: () => openSheet(this.phone, '扫委员的码', scanner(this.phone)) }, '扫码关注')] : []));
      return;
    }
    const version = JSON.stringify(state.menu?.button ?? []);
    if (version === this.menuVersion) return;
    this.menuVersion = version;
    const buttons = state.menu?.button ?? [];
    this.menu.hidden = buttons.length === 0;
    this.menu.replaceChildren(...buttons.map(b => this.item(b)));
  }

  item(button) {
    const subs = button.sub_button ?? [];
    if (subs.length === 0) return h('button', { type: 'button', onclick: () => this.tap(button) }, button.name);
    const list = h('div', { class: 'subs', hidden: true }, subs.map(s => h('button', { type: 'button', onclick: () => this.tap(s) }, s.name)));
    const top = h('div', { class: 'parent' },
      h('button', { type: 'button', onclick: e => {
        e.stopPropagation();
        const opening = list.hidden;
        this.menu.querySelectorAll('.subs').forEach(l => { l.hidden = true; });
        list.hidden = !opening;
        if (opening) document.addEventListener('click', () => { list.hidden = true; }, { once: true });
      } }, icon('menu'), button.name), list);
    return top;
  }

  tap(button) {
    if (button.type === 'view') open(button.url, '_blank', 'noopener');
    if (button.type === 'pic_photo_or_album' || button.type === 'pic_sysphoto' || button.type === 'pic_weixin') {
      openSheet(this.phone, button.name, picture(this.phone));
      return;
    }
    if (button.type === 'location_select') {
      openSheet(this.phone, button.name, place(this.phone));
      return;
    }
    this.phone.do({ type: 'click', content: button.key ?? button.url ?? button.name });
  }
}
