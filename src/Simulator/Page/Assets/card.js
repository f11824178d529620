import { h, icon } from './dom.js';
import { openLink } from './rich.js';

/** A template_card of WeCom: its words, and what can be chosen and tapped on it. */
export function card(phone, view, entry) {
  const { content: c, settled, selected } = entry.card;
  const chosen = Object.fromEntries(Object.entries(selected).map(([k, v]) => [k, [...v]]));
  const whole = c.card_action?.type === 1 ? c.card_action.url : null;
  const parts = [
    head(phone, c, entry),
    c.card_image ? h('img', { class: 'cover', src: c.card_image.url, alt: '' }) : null,
    c.main_title ? h('div', { class: 'main' }, c.main_title.title ? h('strong', {}, c.main_title.title) : null, c.main_title.desc ? h('p', {}, c.main_title.desc) : null) : null,
    c.emphasis_content ? h('div', { class: 'emphasis' }, h('strong', {}, c.emphasis_content.title), h('span', {}, c.emphasis_content.desc)) : null,
    c.quote_area ? h('blockquote', {}, c.quote_area.title ? h('b', {}, c.quote_area.title) : null, c.quote_area.quote_text) : null,
    c.image_text_area ? h('div', { class: 'imagetext' }, h('img', { src: c.image_text_area.image_url, alt: '' }), h('div', {}, h('strong', {}, c.image_text_area.title), h('p', {}, c.image_text_area.desc))) : null,
    c.sub_title_text ? h('p', { class: 'sub' }, c.sub_title_text) : null,
    (c.vertical_content_list ?? []).map(v => h('div', { class: 'vertical' }, h('strong', {}, v.title), h('p', {}, v.desc))),
    rows(phone, c),
    pulldowns(c, chosen, settled),
    options(c, chosen, settled, entry.order),
    (c.jump_list ?? []).map(j => h('button', { type: 'button', class: 'jump', onclick: () => openLink(phone, j.url) }, j.title, icon('down'))),
    buttons(phone, c, entry, chosen, settled),
  ];
  const node = h('div', { class: 'card' }, parts);
  if (whole) {
    node.classList.add('opens');
    node.addEventListener('click', e => { if (!e.target.closest('button, select, label')) openLink(phone, whole); });
  }
  return node;
}

function head(phone, c, entry) {
  if (!c.source && !c.action_menu) return null;
  const actions = c.action_menu?.action_list ?? [];
  const list = h('div', { class: 'actions', hidden: true }, actions.map(a => h('button', { type: 'button', onclick: () => phone.do({ type: 'card-button', key: a.key, seq: entry.seq }) }, a.text)));
  return h('div', { class: `source tone${c.source?.desc_color ?? 0}` }, h('span', {}, c.source?.desc ?? ''),
    actions.length ? h('button', { type: 'button', class: 'dots', title: c.action_menu.desc ?? '更多', onclick: () => { list.hidden = !list.hidden; } }, icon('more')) : null, list);
}

function rows(phone, c) {
  const list = c.horizontal_content_list ?? [];
  if (list.length === 0) return null;
  return h('dl', {}, list.flatMap(r => [h('dt', {}, r.keyname), h('dd', {}, r.type === 1 ? h('a', { href: '#', onclick: e => { e.preventDefault(); openLink(phone, r.url); } }, r.value || '查看') : r.value ?? '')]));
}

function options(c, chosen, settled, order) {
  const box = c.checkbox;
  if (!box) return null;
  const many = box.mode === 1;
  const key = box.question_key;
  chosen[key] ??= [];
  return h('div', { class: 'options' }, box.option_list.map(o => h('label', {},
    h('input', {
      type: many ? 'checkbox' : 'radio', name: `card${order}`, checked: chosen[key].includes(o.id), disabled: Boolean(settled) || box.disable === true,
      onchange: e => {
        chosen[key] = many ? (e.target.checked ? [...chosen[key], o.id] : chosen[key].filter(i => i !== o.id)) : [o.id];
        if (!many) e.target.closest('.options').querySelectorAll('input').forEach(i => { i.checked = i === e.target; });
      },
    }), h('span', {}, o.text))));
}

function pulldowns(c, chosen, settled) {
  const lists = [...(c.button_selection ? [c.button_selection] : []), ...(c.select_list ?? [])];
  return lists.map(s => h('label', { class: 'pulldown' }, h('span', {}, s.title ?? ''),
    h('select', { disabled: Boolean(settled) || s.disable === true, onchange: e => { chosen[s.question_key] = [e.target.value]; } },
      s.option_list.map(o => h('option', { value: o.id, selected: chosen[s.question_key]?.[0] === o.id }, o.text)))));
}

function buttons(phone, c, entry, chosen, settled) {
  if (settled) return h('div', { class: 'settled' }, settled);
  const tap = key => phone.do({ type: 'card-button', key, seq: entry.seq, options: Object.fromEntries(Object.entries(chosen).filter(([k]) => k)) });
  const list = (c.button_list ?? []).map(b => h('button', { type: 'button', class: `style${b.style ?? 1}`, onclick: () => b.type === 1 ? openLink(phone, b.url) : tap(b.key) }, b.text));
  if (c.submit_button) list.push(h('button', { type: 'button', class: 'style1', onclick: () => tap(c.submit_button.key) }, c.submit_button.text || '提交'));
  return list.length ? h('div', { class: `buttons count${list.length}` }, list) : null;
}
