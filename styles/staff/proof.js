// Proofing by ear: each sentence is played from its own stretch of its part's file, and what was heard is ticked.
// Ticks stay in this browser. Without this script, "Play" is a link that opens the sound at its place.
'use strict';
(() => {
  const BEFORE = 0.04; // seconds: a sentence is begun this much early, so that its first sound is whole (place.js)
  const STORE = 'proof:';
  const kept = (key) => { try { return JSON.parse(localStorage.getItem(key)) || {}; } catch { return {}; } };
  const keep = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* a private window */ } };

  for (const each of document.querySelectorAll('.so-far')) { // the index: how far each article is
    const { heard, of } = kept(STORE + each.dataset.article);
    if (!heard || String(of) !== each.dataset.of) continue;
    each.textContent = heard === of ? 'You have heard them all.' : `You have heard ${heard} of ${of}.`;
    each.hidden = false;
  }

  const main = document.querySelector('main[data-article]');
  if (!main) return;
  const key = STORE + main.dataset.article;
  const audio = new Audio();
  audio.preload = 'none';
  const make = (name, has) => Object.assign(document.createElement(name), has);

  const toHear = [...document.querySelectorAll('.items .item')];
  const first = toHear.filter((each) => !each.closest('.more')), more = toHear.filter((each) => each.closest('.more'));
  const inText = [...document.querySelectorAll('.text .item')];
  let now = null; // the item that is played, or was last
  let end = Infinity;

  // --- a link becomes a button, and each sentence to hear has a box for a tick
  for (const link of document.querySelectorAll('a.play')) {
    const button = make('button', { type: 'button', className: 'play', id: link.id, textContent: 'Play' });
    button.setAttribute('aria-labelledby', link.getAttribute('aria-labelledby'));
    button.dataset.sound = link.getAttribute('href');
    button.addEventListener('click', () => press(button.closest('.item')));
    link.replaceWith(button);
  }
  const ticks = kept(key).ticks || {};
  for (const item of toHear) {
    const label = make('label', { className: 'heard' });
    const box = make('input', { type: 'checkbox', checked: ticks[item.dataset.sentence] === item.dataset.code });
    box.setAttribute('aria-describedby', item.querySelector('.words').id);
    box.addEventListener('change', () => tick(item, box.checked));
    label.append(box, ' Heard');
    item.querySelector('.play').after(label);
    item.classList.toggle('is-heard', box.checked);
  }
  const boxOf = (item) => item.querySelector('.heard input');

  function tick(item, heard) {
    const box = boxOf(item);
    if (!box) return;
    box.checked = heard;
    item.classList.toggle('is-heard', heard);
    showCount();
    const all = Object.fromEntries(toHear.filter((each) => boxOf(each).checked).map((each) => [each.dataset.sentence, each.dataset.code]));
    keep(key, { ticks: all, heard: countHeard(), of: first.length });
  }
  const countHeard = () => first.filter((each) => boxOf(each).checked).length;

  // --- sound
  function press(item) { if (item === now && !audio.paused) audio.pause(); else play(item); }

  function play(item) {
    const [file, times] = item.querySelector('.play').dataset.sound.split('#t=');
    const [from, to] = times.split(',').map(Number);
    show(item);
    end = to;
    const begin = () => { audio.currentTime = Math.max(0, from - BEFORE); };
    if (audio.getAttribute('src') !== file) {
      audio.src = file;
      audio.addEventListener('loadedmetadata', begin, { once: true });
    } else begin();
    audio.play().catch((error) => { if (error.name !== 'AbortError') tell('The sound cannot be played. Does the folder for members lie beside this one?'); });
  }
  function stopAtEnd() {
    if (audio.paused) return;
    if (audio.currentTime >= end && !audio.seeking) audio.pause();
    else requestAnimationFrame(stopAtEnd);
  }
  audio.addEventListener('playing', () => { tell(''); requestAnimationFrame(stopAtEnd); });
  audio.addEventListener('timeupdate', () => { if (audio.currentTime >= end && !audio.seeking) audio.pause(); }); // a hidden page draws nothing
  for (const each of ['play', 'pause', 'ended']) audio.addEventListener(each, showButtons);

  // --- what is now
  function show(item) {
    now?.classList.remove('is-now');
    now = item;
    now.classList.add('is-now');
    for (let fold = item.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    item.scrollIntoView({ block: 'nearest' });
    showCount();
  }
  function showButtons() {
    for (const each of document.querySelectorAll('.item .play')) {
      const words = each.closest('.item') === now && !audio.paused ? 'Stop' : 'Play';
      if (each.textContent !== words) each.textContent = words;
    }
    ui.play.textContent = audio.paused ? 'Play' : 'Stop';
  }
  function showCount() {
    const place = toHear.indexOf(now);
    ui.count.textContent = `${place >= 0 ? `Sentence ${place + 1}. ` : ''}${countHeard()} of ${first.length} heard.`;
  }
  function tell(words) { if (ui.said.textContent !== words) ui.said.textContent = words; }

  /** The item after or before in the list that it is in; to begin with, the first that was not heard. */
  function neighbour(item, step) {
    if (!item) return first.find((each) => !boxOf(each).checked) || first[0] || inText[0];
    const list = [first, more, inText].find((each) => each.includes(item));
    return list[list.indexOf(item) + step];
  }
  function go(step, focused) {
    const to = neighbour(now, step);
    if (!to) { tell(step > 0 ? 'That was the last of this list.' : 'This is the first one.'); return; }
    play(to);
    if (focused) to.querySelector('.play').focus({ preventScroll: true });
  }
  function heardThenNext(focused) {
    if (now) tick(now, true);
    go(1, focused);
  }

  // --- the bar, and keys that work while the focus is in it or in a list
  const button = (textContent, does, className = '') => {
    const made = make('button', { type: 'button', textContent, className });
    made.addEventListener('click', does);
    return made;
  };
  const ui = {
    count: make('p', {}), said: make('p', { role: 'status' }),
    play: button('Play', () => (now ? press(now) : go(1, false))),
  };
  const bar = make('div', { className: 'bar' });
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Hear the list');
  bar.append(ui.count, ui.said, button('Previous', () => go(-1, false)), ui.play, button('Next', () => go(1, false)),
    button('Heard, next', () => heardThenNext(false), 'main'));
  const keys = make('p', { className: 'keys', textContent: 'Keys, while you are in a list or on the bar: N next, P previous, H heard and next, Escape stops the sound.' });
  if (toHear.length) {
    document.querySelector('#hear > p').after(keys);
    main.after(bar);
  }
  showCount();
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === 'Escape') { audio.pause(); return; }
    const item = event.target.closest('.item');
    if (!item && !event.target.closest('.bar')) return;
    const does = { n: () => go(1, Boolean(item)), p: () => go(-1, Boolean(item)), h: () => heardThenNext(Boolean(item)) }[event.key.toLowerCase()];
    if (!does) return;
    if (item && item !== now) show(item);
    event.preventDefault();
    does();
  });
})();
