async function json(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.message || `HTTP ${response.status}`);
  return body;
}

const query = params => new URLSearchParams(params).toString();

export const readWorld = async () => json(await fetch('/page/world'));
export const readPhone = async (account, user) => json(await fetch(`/page/phone?${query({ account, user })}`));
export const readWire = async (account, user, order) => json(await fetch(`/page/wire?${query({ account, user, order })}`));
export const readCodes = async account => json(await fetch(`/page/codes?${query({ account })}`));
export const readClock = async () => json(await fetch('/control/clock'));

async function post(path, body) {
  return json(await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));
}

/** Lets a person do something; what comes back arrives through the live events. */
export const say = (account, user, what) => post('/control/say', { ...what, account, user, wait: 0 });
export const setClock = now => post('/control/clock', { now });

/** Calls back whenever one of these phones ("account|user") has changed. */
export function watch(phones, changed) {
  const events = new EventSource(`/page/live?${phones.map(p => `phone=${encodeURIComponent(p)}`).join('&')}`);
  events.addEventListener('phone', e => changed(e.data));
  events.addEventListener('ready', () => phones.forEach(changed));
  return events;
}
