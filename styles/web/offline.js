// "Keep on this device": only what is asked for, article by article or part by part, to be seen and deleted again.
// Fills the cache that sw.js answers from, and lists in it (kept.json) what belongs to what. On an article's page it
// stands in #downloads, on the issue's page at the end. Where a browser cannot do it (from a memory stick: there
// everything is on the device), nothing is shown.
'use strict';
(() => {
  /** @typedef {{title: string, href: string, stamp: string, whole: boolean, pages: string[], sounds: Record<string, number>}} Kept
   *    files by full address, sounds with their bytes; `stamp` changes when the article is made anew */
  /** @typedef {{id: string, title: string, href: string, bytes: number, files: string[]}} Entry */

  if (location.protocol === 'file:' || !('serviceWorker' in navigator) || !('caches' in window)) return;
  const article = json(document, 'reading'), issue = json(document, 'issue');
  if (!article && !issue) return;
  const base = new URL(article ? '../../' : './', location.href);
  const CACHE = `listen-1:${base.pathname}`; // sw.js has the same name
  const LIST = new URL('kept.json', base).href;

  function json(page, id) {
    try { return JSON.parse(page.getElementById(id).textContent); } catch { return null; }
  }
  const megabytes = (bytes) => `${bytes < 1e6 ? '1' : Math.round(bytes / 1e6)} MB`;
  const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
  const stampOf = (reading) => JSON.stringify(reading.parts.map((each) => [each.file, each.bytes, each.seconds, each.cues.length]));

  // --- the cache
  /** @returns {Promise<Record<string, Kept>>} */
  async function listed() {
    if (!await caches.has(CACHE)) return {};
    const list = await (await caches.open(CACHE)).match(LIST);
    return list ? list.json() : {};
  }

  /** Writes the list, and deletes every file that nothing on it needs. */
  async function write(list) {
    if (!Object.keys(list).length) {
      await caches.delete(CACHE);
      return (await navigator.serviceWorker.getRegistration(base.href))?.unregister();
    }
    const cache = await caches.open(CACHE);
    await cache.put(LIST, new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }));
    const needed = new Set([LIST, ...Object.values(list).flatMap((each) => [...each.pages, ...Object.keys(each.sounds)])]);
    const files = (await cache.keys()).map((each) => each.url);
    return Promise.all(files.filter((each) => !needed.has(each)).map((each) => cache.delete(each)));
  }

  /** The whole file, past every cache on the way. */
  async function fetched(url) {
    const response = await fetch(url, { cache: 'reload' });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const body = await response.blob();
    const headers = { 'Content-Type': response.headers.get('Content-Type') || body.type, 'Content-Length': String(body.size) };
    return new Response(body, { headers });
  }
  const page = async (url) => new DOMParser().parseFromString(await (await fetched(url)).text(), 'text/html');

  /** Keeps an article, or only some of its sounds. Listed last, so that what is half there counts as nothing.
   * @param {Entry} entry @param {string[]} shared @param {string[] | null} only @param {(words: string) => void} tell */
  async function keepArticle(entry, shared, only, tell) {
    const home = new URL(entry.href, base).href;
    const reading = json(await page(home), 'reading');
    const sounds = reading.parts.map((each) => new URL(each.file, home).href);
    const pages = [...new Set([...shared, ...entry.files, entry.href].map((each) => new URL(each, base).href))]
      .filter((each) => !/\.(mp3|m4b|epub|pdf|zip|vtt|srt|txt)$/.test(each));
    const list = await listed();
    const before = list[entry.id]?.stamp === stampOf(reading) ? list[entry.id].sounds : {};
    const wanted = sounds.filter((each) => !(each in before) && (!only || only.includes(each)));
    await navigator.serviceWorker.register(new URL('sw.js', base));
    const cache = await caches.open(CACHE);
    const kept = { title: entry.title, href: entry.href, stamp: stampOf(reading), whole: false, pages, sounds: { ...before } };
    for (const [number, url] of [...pages, ...wanted].entries()) {
      tell(`Keeping file ${number + 1} of ${pages.length + wanted.length} …`);
      const file = await fetched(url);
      if (wanted.includes(url)) kept.sounds[url] = Number(file.headers.get('Content-Length'));
      await cache.put(url, file);
    }
    kept.whole = sounds.every((each) => each in kept.sounds);
    await navigator.serviceWorker.ready;
    await navigator.storage?.persist?.();
    await write({ ...await listed(), [entry.id]: kept });
  }

  /** @param {string | null} sound only this one */
  async function drop(id, sound) {
    const list = await listed();
    if (sound && list[id]) { delete list[id].sounds[sound]; list[id].whole = false; }
    if (!sound || !Object.keys(list[id]?.sounds || {}).length) delete list[id];
    await write(list);
  }

  // --- what is seen
  const box = document.createElement('section');
  const said = document.createElement('p');
  const rows = document.createElement('div');
  let opened = false; // what is drawn anew stays open
  let busy = false;

  function button(label, does) {
    const element = document.createElement('button');
    Object.assign(element, { type: 'button', textContent: label });
    element.addEventListener('click', () => run(does, element.closest('[data-row]').dataset.row));
    return element;
  }
  /** What is said of one thing, what has just been done with it, and what can be done. */
  function row(name, words, ...buttons) {
    const element = document.createElement('p'), done = document.createElement('strong');
    element.dataset.row = name;
    done.className = 'offline-done';
    element.append(words, ' ', done, ...buttons);
    return element;
  }
  function tell(words) { said.textContent = words; }

  /** @param {string} [name] the row, which keeps the focus on its words: a second press must not fall on "Delete" */
  async function run(does, name) {
    if (busy) return;
    busy = true;
    for (const each of box.querySelectorAll('button')) each.setAttribute('aria-disabled', 'true');
    let done = 'Not kept.';
    try {
      const words = await does();
      done = /^[^.]*\./.exec(words)[0];
      tell(words);
    } catch (error) {
      tell(error.name === 'QuotaExceededError' ? 'There is not enough room on this device. Nothing was kept.'
        : 'It could not be kept. Check the internet connection, then try again.');
      await listed().then(write).catch(() => {}); // what came before the failure is of no use
    }
    busy = false;
    await show(name, done);
  }

  const keeping = (entry, shared, only) => async () => {
    await keepArticle(entry, shared, only, tell);
    return 'Kept. It can be heard without the internet now.';
  };
  const dropping = (id, sound) => async () => {
    await drop(id, sound);
    return 'Deleted from this device.';
  };

  /** Of an article's page only its issue knows the files. */
  async function entryOfArticle() {
    const all = json(await page(new URL('index.html', base)), 'issue');
    return { entry: all.articles.find((each) => each.id === article.id), shared: all.shared };
  }
  const keepingHere = (only) => async () => {
    const { entry, shared } = await entryOfArticle();
    return keeping(entry, shared, only)();
  };

  async function showArticle(kept) {
    const sounds = article.parts.map((each) => ({ ...each, url: new URL(each.file, location.href).href }));
    const has = sounds.filter((each) => kept && each.url in kept.sounds);
    const all = sum(sounds.map((each) => each.bytes));
    const rest = sum(sounds.filter((each) => !has.includes(each)).map((each) => each.bytes));
    const keep = button(`Keep ${has.length ? 'the rest' : 'on this device'} (${megabytes(rest)})`, keepingHere(null));
    const words = !has.length ? 'Not kept on this device.' : !rest ? `Kept on this device: ${megabytes(all)}.`
      : `${has.length} of ${sounds.length} parts ${has.length === 1 ? 'is' : 'are'} kept on this device.`;
    rows.replaceChildren(row('all', words, ...(rest ? [keep] : []),
      ...(has.length ? [button('Delete from this device', dropping(article.id, null))] : [])));
    if (sounds.length === 1) return;
    const details = document.createElement('details'), summary = document.createElement('summary');
    summary.textContent = 'Only some parts';
    details.open = opened;
    details.addEventListener('toggle', () => { opened = details.open; });
    details.append(summary, ...sounds.map((each) => row(each.url, `Part ${each.number}: ${each.title}.`, has.includes(each)
      ? button(`Delete part ${each.number}`, dropping(article.id, each.url))
      : button(`Keep part ${each.number} (${megabytes(each.bytes)})`, keepingHere([each.url])))));
    rows.append(details);
  }

  function showIssue(list) {
    const total = sum(Object.values(list).flatMap((each) => Object.values(each.sounds)));
    const head = document.createElement('p');
    head.textContent = total ? `Kept on this device: ${megabytes(total)}.` : 'Nothing is kept on this device.';
    rows.replaceChildren(head, ...issue.articles.map((entry) => rowOfIssue(entry, list[entry.id])));
  }

  /** @param {Entry} entry @param {Kept | undefined} kept */
  function rowOfIssue(entry, kept) {
    const bytes = kept ? sum(Object.values(kept.sounds)) : 0, keep = keeping(entry, issue.shared, null);
    const has = kept && Object.keys(kept.sounds).length, all = entry.files.filter((each) => each.endsWith('.mp3')).length;
    const acts = kept?.whole ? [] : [button(`Keep ${kept ? 'the rest ' : ''}(${megabytes(entry.bytes - bytes)})`, keep)];
    if (kept) acts.push(button(`Delete (${megabytes(bytes)})`, dropping(entry.id, null)));
    for (const act of acts) act.setAttribute('aria-label', `${act.textContent}: ${entry.title}`);
    return row(entry.id, kept && !kept.whole ? `${entry.title}: ${has} of ${all} parts kept.` : entry.title, ...acts);
  }

  async function show(name, done) {
    const focused = box.contains(document.activeElement);
    const list = await listed();
    if (article) await showArticle(list[article.id]); else showIssue(list);
    const words = [...rows.querySelectorAll('[data-row]')].find((each) => each.dataset.row === name)?.querySelector('.offline-done');
    if (!words) return;
    words.textContent = done;
    words.tabIndex = -1;
    if (focused) words.focus({ preventScroll: true });
  }

  /** An article that was made anew: its old sound goes at once, since its times are wrong; the new is fetched. */
  async function bringUpToDate() {
    const list = await listed(), kept = article && list[article.id];
    if (!kept || kept.stamp === stampOf(article)) return;
    await write({ ...list, [article.id]: { ...kept, sounds: {} } });
    await run(keepingHere(kept.whole ? null : Object.keys(kept.sounds)));
  }

  async function begin() {
    await show();
    box.className = 'offline';
    const head = document.createElement(article ? 'h3' : 'h2');
    head.textContent = 'Listen without the internet';
    said.setAttribute('role', 'status');
    box.append(head, rows, said);
    (article && document.getElementById('downloads') || document.querySelector('main')).append(box);
    await bringUpToDate();
  }
  begin().catch(() => {}); // the page is whole without it
})();
