// Answers for an issue's folder with what a reader chose to keep on this device, and with nothing else.
// offline.js fills the cache. Here pages and styles are the network's, and the kept ones if it fails; sound is the
// kept one first. Range is answered from the whole file: Safari plays no sound otherwise. Whatever goes wrong here
// ends as an ordinary request.
'use strict';
const CACHE = `listen-1:${new URL('./', location.href).pathname}`; // offline.js has the same name
const PATIENCE = 5000; // ms for a page from the network, where there is a kept one

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), dropOldCaches()])));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(new URL('./', location.href).href)) event.respondWith(answer(request));
});

async function dropOldCaches() {
  const scope = CACHE.slice(CACHE.indexOf(':'));
  const old = (await caches.keys()).filter((name) => /^listen-\d+:/.test(name) && name.endsWith(scope) && name !== CACHE
    && name.slice(name.indexOf(':')) === scope);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
  const kept = await keptFile(request.url).catch(() => undefined);
  if (!kept) return request.mode === 'navigate' ? fetch(request).catch(() => notKept(request.url)) : fetch(request);
  if (/\.(mp3|m4b|epub|pdf|zip)$/.test(keyOf(request.url))) return part(kept, request.headers.get('range'));
  // offline.js fetches with `reload` or `no-cache` in order to have the newest: that is never the kept one.
  return newest(request, kept);
}

/** A folder and its index page are one thing; what follows "?" or "#" names no other file. */
function keyOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/$/, '/index.html');
}
async function keptFile(url) {
  if (!await caches.has(CACHE)) return undefined; // `open` would make one
  return (await caches.open(CACHE)).match(keyOf(url));
}

/** In place of the browser's own page of an error. Its style is kept with each article. */
function notKept(url) {
  const what = /\/articles\/[^/]+\/(index\.html)?$/.test(keyOf(url)) ? 'article' : 'page', home = new URL('./', location.href).pathname;
  return new Response(`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Not kept on this device</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${home}assets/page.css">
<script defer src="${home}assets/display.js"></script></head><body><main><h1>This ${what} is not kept on this device.</h1>
<p>There is no internet connection now. When it is back, open the ${what} again.</p>
<p><a class="way" href="${home}index.html">All articles of this issue</a></p></main></body></html>`,
  { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** @param {Request} request @param {Response} kept */
async function newest(request, kept) {
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  try {
    const fresh = await Promise.race([fetch(request), late]);
    if (!fresh || !fresh.ok) return kept;
    if (fresh.status === 200) await keep(request.url, fresh.clone());
    return fresh;
  } catch {
    return kept;
  }
}

/** Without the mark "redirected", with which no page may be answered. @param {Response} response */
async function keep(url, response) {
  const body = await response.blob();
  const headers = { 'Content-Type': response.headers.get('Content-Type') || body.type, 'Content-Length': String(body.size) };
  if (await caches.has(CACHE)) await (await caches.open(CACHE)).put(keyOf(url), new Response(body, { headers }));
}

/** The bytes that were asked for (RFC 9110, 14). Several ranges at once are answered with the whole.
 * @param {Response} kept @param {string | null} range */
async function part(kept, range) {
  const asked = /^bytes=(\d*)-(\d*)$/.exec((range || '').trim());
  if (!asked || (!asked[1] && !asked[2])) return kept;
  const body = await kept.blob(), size = body.size;
  const first = asked[1] ? Number(asked[1]) : Math.max(0, size - Number(asked[2]));
  const last = asked[1] && asked[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
  const type = kept.headers.get('Content-Type') || body.type;
  if (first >= size || (asked[1] && asked[2] && Number(asked[2]) < first)) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  }
  return new Response(body.slice(first, last + 1, type), { status: 206, headers: { 'Content-Type': type, 'Accept-Ranges': 'bytes',
    'Content-Range': `bytes ${first}-${last}/${size}`, 'Content-Length': String(last - first + 1) } });
}
