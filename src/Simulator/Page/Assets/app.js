import { h, icon } from './dom.js';
import { readWorld, readClock, setClock, watch } from './api.js';
import { Phone } from './phone.js';
import { pickPerson } from './picker.js';
import { date, hour } from './words.js';

const stage = document.getElementById('stage');
const pager = document.getElementById('pager');
const clockPlace = document.getElementById('clock');
let world;
let phones = [];
let events;
let clockOffset = 0;

// On a narrow screen one phone is seen at a time; the dots say which, and lead to the others.
const seen = new IntersectionObserver(changes => {
  for (const change of changes) phones.find(p => p.node === change.target)?.dot.classList.toggle('on', change.isIntersecting);
}, { threshold: 0.6 });

/** Somebody with one phone of theirs. */
function handsets() {
  const accounts = new Map(world.accounts.map(a => [a.account, a]));
  return world.people.flatMap(person => person.accounts.map(a => ({ person, account: accounts.get(a.account), user: a.user })));
}

/** A member, a constituent and somebody of the staff: the three that a newcomer wants to see beside each other. */
function firstThree() {
  const all = handsets();
  const committee = all[0]?.person.committee;
  const wanted = [['member', 'wecom'], ['constituent', 'oa'], ['staff', 'wecom']];
  const found = wanted.map(([role, platform]) => all.find(p => p.person.role === role && p.account.platform === platform && p.person.committee === committee));
  const chosen = [...new Set(found.filter(Boolean))];
  return chosen.length ? chosen : all.slice(0, 3);
}

function remembered() {
  const all = new Map(handsets().map(p => [`${p.account.account}|${p.user}`, p]));
  const keys = decodeURIComponent(location.hash.slice(1)).split(',').filter(Boolean);
  const chosen = keys.map(k => all.get(k)).filter(Boolean);
  return chosen.length ? chosen : firstThree();
}

function remember() {
  history.replaceState(null, '', `#${phones.map(p => encodeURIComponent(p.key)).join(',')}`);
  document.body.dataset.phones = phones.length;
  seen.disconnect();
  pager.replaceChildren(...phones.map(p => {
    p.dot = h('button', { type: 'button', title: p.person.name, onclick: () => p.node.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' }) });
    seen.observe(p.node);
    return p.dot;
  }));
  events?.close();
  events = watch([...new Set(phones.map(p => p.key))], key => phones.filter(p => p.key === key).forEach(p => p.refresh()));
}

function place(handset, instead) {
  const phone = new Phone(handset, world, {
    choose: anchor => pickPerson(anchor, handsets(), chosen => place(chosen, phone)),
    close: () => {
      if (phones.length === 1) return;
      phones = phones.filter(p => p !== phone);
      phone.node.remove();
      remember();
    },
  });
  if (instead) {
    phones[phones.indexOf(instead)] = phone;
    instead.node.replaceWith(phone.node);
  } else {
    phones.push(phone);
    stage.append(phone.node);
  }
  remember();
  return phone;
}

function showClock() {
  const now = Date.now() + clockOffset;
  clockPlace.querySelector('.day').textContent = date(now);
  clockPlace.querySelector('.hour').textContent = hour(now);
  phones.forEach(p => p.showTime(hour(now)));
}

async function jump(to) {
  const { now } = await setClock(to.toISOString());
  clockOffset = new Date(now) - Date.now();
  showClock();
  phones.forEach(p => p.refresh());
}

function makeClock() {
  const later = hours => () => jump(new Date(Date.now() + clockOffset + hours * 3600e3));
  const nextMorning = () => {
    const beijing = new Date(Date.now() + clockOffset + 8 * 3600e3);
    beijing.setUTCDate(beijing.getUTCDate() + 1);
    beijing.setUTCHours(9, 0, 0, 0);
    jump(new Date(beijing - 8 * 3600e3));
  };
  const choices = h('div', { class: 'choices', hidden: true },
    h('button', { type: 'button', onclick: later(1) }, '过一小时'),
    h('button', { type: 'button', onclick: nextMorning }, '到第二天早上九点'),
    h('button', { type: 'button', onclick: later(7 * 24) }, '过一周'),
    h('button', { type: 'button', onclick: later(49) }, '过 49 小时（客服窗口关闭）'));
  const toggle = h('button', { type: 'button', class: 'now', 'aria-label': '调整模拟时间', onclick: e => { e.stopPropagation(); choices.hidden = !choices.hidden; toggle.setAttribute('aria-expanded', !choices.hidden); } },
    h('span', { class: 'day' }), h('span', { class: 'hour' }), icon('down'));
  clockPlace.append(toggle, choices);
  const close = () => { choices.hidden = true; toggle.setAttribute('aria-expanded', false); };
  close();
  document.addEventListener('click', close);
  clockPlace.addEventListener('keydown', e => {
    if (e.key === 'Escape') close();
  });
}

async function start() {
  const [read, { now }] = await Promise.all([readWorld(), readClock()]);
  world = read;
  clockOffset = new Date(now) - Date.now();
  makeClock();
  remembered().forEach(p => place(p));
  showClock();
  setInterval(showClock, 5000);
  const add = document.getElementById('add');
  add.addEventListener('click', e => pickPerson(e.currentTarget, handsets(), chosen => {
    const known = phones.find(p => p.key === `${chosen.account.account}|${chosen.user}`);
    (known ?? place(chosen)).node.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' });
  }));
  add.disabled = false;
}

start().catch(error => { stage.append(h('p', { class: 'trouble' }, `页面没有打开：${error.message}`)); });
