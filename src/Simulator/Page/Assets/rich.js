import { h } from './dom.js';

const anchor = /<a\s[^>]*?href\s*=\s*["']([^"']*)["'][^>]*>([\s\S]*?)<\/a>/gi;
const menuLink = /^weixin:\/\/bizmsgmenu\?(.*)$/i;

/** Opens what a link means: a menu link answers for the person, a web login already knows who taps. */
export function openLink(phone, url) {
  const menu = menuLink.exec(url);
  if (menu) {
    const parts = new URLSearchParams(menu[1]);
    phone.do({ type: 'menu-tap', id: parts.get('msgmenuid'), content: parts.get('msgmenucontent') });
    return;
  }
  let target;
  try {
    target = new URL(url, location.href);
  } catch {
    phone.toast('这个链接打不开');
    return;
  }
  if (!/^https?:$/.test(target.protocol)) {
    phone.toast('这个链接打不开');
    return;
  }
  if (target.host === 'open.weixin.qq.com' || target.host === 'login.work.weixin.qq.com') target = new URL(target.pathname + target.search, location.href);
  if (target.host === location.host && target.pathname.startsWith('/connect/')) target.searchParams.set('simulator_user', phone.user);
  open(target, '_blank', 'noopener');
}

function link(phone, words, url) {
  return h('a', { href: '#', onclick: e => { e.preventDefault(); openLink(phone, url); } }, words);
}

/** Text with the links that the platforms allow; with blocks, also the div and br of a text card. */
export function richText(phone, content, blocks = false) {
  const parts = [];
  let at = 0;
  for (const match of content.matchAll(anchor)) {
    parts.push(...plain(content.slice(at, match.index), blocks), link(phone, match[2], decode(match[1])));
    at = match.index + match[0].length;
  }
  return [...parts, ...plain(content.slice(at), blocks)];
}

function plain(text, blocks) {
  if (!blocks) return text ? [text] : [];
  const parts = [];
  for (const piece of text.split(/(<div[^>]*>[\s\S]*?<\/div>|<br\s*\/?>)/i)) {
    const div = /^<div(?:[^>]*class\s*=\s*["']?(\w+)["']?)?[^>]*>([\s\S]*)<\/div>$/i.exec(piece);
    if (div) parts.push(h('div', { class: `tone-${div[1] ?? 'normal'}` }, div[2]));
    else if (/^<br/i.test(piece)) parts.push(h('br'));
    else if (piece) parts.push(piece);
  }
  return parts;
}

const decode = text => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** The subset of markdown that WeCom's client draws. */
export function markdown(phone, content) {
  return content.split('\n').map(row => {
    const heading = /^(#{1,6})\s+(.*)$/.exec(row);
    if (heading) return h('strong', { class: `h${heading[1].length}` }, inline(phone, heading[2]));
    const quote = /^>\s?(.*)$/.exec(row);
    return quote ? h('blockquote', {}, inline(phone, quote[1])) : h('p', {}, inline(phone, row));
  });
}

function inline(phone, text) {
  const token = /\[([^\]]*)\]\(([^)]*)\)|\*\*(.+?)\*\*|`([^`]+)`|<font\s+color\s*=\s*["']?(\w+)["']?>([\s\S]*?)<\/font>/g;
  const parts = [];
  let at = 0;
  for (const m of text.matchAll(token)) {
    parts.push(text.slice(at, m.index));
    if (m[2] !== undefined) parts.push(link(phone, m[1], m[2]));
    else if (m[3] !== undefined) parts.push(h('b', {}, m[3]));
    else if (m[4] !== undefined) parts.push(h('code', {}, m[4]));
    else parts.push(h('span', { class: `tone-${m[5]}` }, m[6]));
    at = m.index + m[0].length;
  }
  return [...parts, text.slice(at)].filter(p => p !== '');
}
