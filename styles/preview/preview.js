// A page that is kept up to date while its article is written: what changed takes its place, and nothing else moves.
// Where the reader is stays: no focus is taken, nothing scrolls by itself. What is new is told politely (role=status).
'use strict';
(() => {
  if (location.protocol !== 'http:') return; // opened from the disk: nobody keeps it up to date
  const EVERY = 700; // milliseconds between two looks; on this machine a look costs next to nothing
  const here = document.getElementById('site').dataset.here;
  const root = new URL(here || './', location.href);
  const page = decodeURIComponent(location.pathname.slice(root.pathname.length)).replace(/(^|\/)$/, '$1index.html');
  const news = document.getElementById('news'), way = document.getElementById('to-change');
  let shown = null, told = '';

  const tell = (words) => {
    if (words === told) return;
    told = words;
    still(() => { news.textContent = words; });
  };

  /** Make `old` what `fresh` is, touching only what differs; the elements that were touched go to `touched`. */
  const become = (old, fresh, touched) => {
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    const before = [...old.childNodes], after = [...fresh.childNodes];
    let first = 0, last = 0;
    const most = Math.min(before.length, after.length);
    while (first < most && before[first].isEqualNode(after[first])) first++;
    while (last < most - first && before[before.length - 1 - last].isEqualNode(after[after.length - 1 - last])) last++;
    const gone = before.slice(first, before.length - last), come = after.slice(first, after.length - last);
    const alike = gone.length === come.length && gone.every((node, at) => node.nodeName === come[at].nodeName);
    if (alike && gone.every((node) => node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE)) {
      gone.forEach((node, at) => {
        if (node.nodeType === Node.ELEMENT_NODE) become(node, come[at], touched);
        else if (node.data !== come[at].data) { node.data = come[at].data; touched.add(old); }
      });
      return;
    }
    const behind = before[before.length - last] || null;
    gone.forEach((node) => node.remove());
    come.forEach((node) => old.insertBefore(node, behind));
    const elements = come.filter((node) => node.nodeType === Node.ELEMENT_NODE);
    if (elements.length) elements.forEach((each) => touched.add(each));
    else if (gone.length || come.length) touched.add(old);
  };

  /** Have the page changed, and what is read now stay where it is on the screen: the first element that begins there. */
  const still = (change) => {
    const seen = [...document.querySelectorAll('main [id]')].map((each) => ({ id: each.id, box: each.getBoundingClientRect() }));
    const begins = scrollY ? seen.filter(({ box }) => box.top >= 0 && box.top < innerHeight && box.height) : [];
    change();
    const at = begins.find(({ id }) => document.getElementById(id));
    if (at) scrollBy({ top: document.getElementById(at.id).getBoundingClientRect().top - at.box.top, behavior: 'instant' });
  };

  const bring = async () => {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    if (!answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const earlier = [...document.querySelectorAll('.changed')];
    earlier.forEach((each) => each.classList.remove('changed'));
    document.querySelectorAll('[class=""]').forEach((each) => each.removeAttribute('class'));
    const focused = document.activeElement, id = focused && focused.id, touched = new Set();
    document.title = fresh.title;
    still(() => {
      become(document.querySelector('main'), fresh.querySelector('main'), touched);
      mark(touched, earlier);
    });
    if (focused && !focused.isConnected && id && document.getElementById(id)) document.getElementById(id).focus({ preventScroll: true });
    return true;
  };

  /** Mark the blocks that changed, and lead to the first; nobody is taken there. Print that follows leaves the marks. */
  const mark = (touched, earlier) => {
    const words = [...touched].filter((each) => !each.matches('main') && !each.closest('.finding, .found, .prints, .length, .opener, .stop-sign'));
    const blocks = new Set(words.map((each) => each.closest('main :is(p, li, h1, h2, h3, h4, table, figure, .box)')).filter(Boolean));
    (words.length ? [...blocks] : earlier).forEach((each) => each.classList.add('changed'));
    const all = [...document.querySelectorAll('main .changed')], target = all[0] && (all[0].closest('[id]') || all[0]);
    way.hidden = !target || target.id === 'text';
    if (!way.hidden) way.firstElementChild.hash = target.id;
  };

  const look = async () => {
    let state;
    try {
      state = await (await fetch(new URL('state.json', root), { cache: 'no-store' })).json();
    } catch {
      tell('The preview has ended. To go on: make preview');
      return;
    }
    const now = state.pages[page];
    if (shown === null) shown = now ? now.digest : '';
    if (!now) {
      tell('This article is no longer there. The other articles are under: All articles');
    } else if (now.digest !== shown && await bring()) {
      shown = now.digest;
      told = '';
      tell(`Brought up to date. ${state.fault || now.told}`);
    } else if (state.fault) {
      tell(state.fault);
    } else if (!told || !told.startsWith('Brought')) {
      tell(now.told);
    }
  };

  const again = async () => { await look(); setTimeout(again, EVERY); };
  again();
})();
