// Builds elements. Text is always text: nothing that came over the wire is ever parsed as HTML.
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else if (name in node && typeof value !== 'string') node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(9).filter(c => c !== null && c !== undefined && c !== false));
  return node;
}

const paths = {
  plus: 'M12 5v14M5 12h14',
  voice: 'M6 9v6M10 6v12M14 8v8M18 10v4',
  keyboard: 'M4 7h16v10H4zM8 14h8M7.500 10.500h.01M11 10.500h.01M14.500 10.500h.01',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9.500h.01',
  place: 'M12 21s7-6.200 7-11a7 7 0 1 0-14 0c0 4.800 7 11 7 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  scan: 'M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l1.500 2h-15zM10 20.500h4',
  leave: 'M14 5h5v14h-5M11 8l-4 4 4 4M7 12h9',
  join: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c.5-4 4-6 8-6M18 14v6M15 17h6',
  back: 'M15 5l-7 7 7 7',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  code: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M7 10l5 5 5-5',
  send: 'M5 12l14-7-5 14-3-6z',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  menu: 'M5 8h14M5 12h14M5 16h9',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** A round or square picture of somebody: the last letters of the name (the first before a form of address) on a colour that stays. */
export function avatar(name, kind = '') {
  const tones = ['#7a8f6a', '#b0785a', '#5f7f95', '#9a6b7d', '#8a7f57', '#5d8a80', '#a0705c', '#6f6f95'];
  const letters = /(女士|先生|阿姨|师傅|老师)$/.test(name) ? [name[0]] : [...name].slice(-2);
  let sum = 0;
  for (const c of name) sum = (sum * 31 + c.codePointAt(0)) >>> 0;
  const node = h('span', { class: `avatar ${kind}` }, letters.join(''));
  if (!kind.includes('account')) node.style.background = tones[sum % tones.length];
  return node;
}
