import { h, avatar } from './dom.js';
import { roles, platforms } from './words.js';

const most = 200;
let open;

/** A list of people beside the button that was pressed, with a field to find one by name. */
export function pickPerson(anchor, handsets, chosen) {
  open?.remove();
  const list = h('div', { class: 'list' });
  const search = h('input', { type: 'search', placeholder: '按姓名、单位、身份找人', 'aria-label': '找人', oninput: show });
  const pop = h('div', { class: 'picker', role: 'dialog', 'aria-label': '选人', onclick: e => e.stopPropagation(), onkeydown: key }, search, list);
  const close = () => { pop.remove(); document.removeEventListener('click', close); };

  function key(event) {
    if (event.key === 'Escape') {
      close();
      anchor.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = [search, ...list.querySelectorAll('button')];
      all[all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
      event.preventDefault();
    }
    if (event.key === 'Enter' && event.target === search && !event.isComposing) list.querySelector('button')?.click();
  }

  function show() {
    const words = search.value.trim().toLowerCase();
    const fits = handsets.filter(p => !words || `${p.person.name}${roles[p.person.role]}${p.account.name}${platforms[p.account.platform]}${p.person.position ?? ''}`.toLowerCase().includes(words));
    let group;
    list.replaceChildren(...fits.slice(0, most).flatMap(p => {
      const heading = group === p.person.committee ? [] : [h('h3', {}, p.account.name)];
      group = p.person.committee;
      return [...heading, h('button', { type: 'button', onclick: () => { close(); chosen(p); } },
        avatar(p.person.name), h('span', { class: 'name' }, p.person.name),
        h('span', { class: 'role' }, roles[p.person.role]), h('span', { class: `badge ${p.account.platform}` }, platforms[p.account.platform]))];
    }));
    if (fits.length === 0) list.replaceChildren(h('p', {}, '没有这个人'));
    if (fits.length > most) list.append(h('p', {}, `还有 ${fits.length - most} 人，请输入姓名`));
  }

  const box = anchor.getBoundingClientRect();
  pop.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 328))}px`;
  pop.style.top = `${Math.min(box.bottom + 8, innerHeight - 200)}px`;
  pop.style.maxHeight = `${innerHeight - box.bottom - 24}px`;
  document.body.append(pop);
  open = pop;
  show();
  if (matchMedia('(hover: hover)').matches) search.focus();
  setTimeout(() => document.addEventListener('click', close));
}
