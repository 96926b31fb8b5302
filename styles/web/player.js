// The player of an article's page: reads #reading, fills #player, and marks the sentence that is being said.
// Without it, or if it fails, the page keeps its plain <audio> elements. One <audio> element and never Web Audio,
// which falls silent when a phone is locked. Why it is as it is: docs/decisions/031-the-player.md
'use strict';
(() => {
  /** @typedef {{index: number, seconds: number}} Spot a part (from 0) and the seconds in it; see place.js */

  const STEP = 15; // seconds of "Back" and "Forward"
  const SLOWEST = 0.75, FASTEST = 1.5, SPEED_STEP = 0.05;
  const SAVE_EVERY = 3000; // ms
  const LEAD = 0.05; // a mark comes this much early: a leap may land up to two MP3 frames before a sentence
  const FAR = 30; // seconds: after a longer leap the way back is offered
  const FADE = 10000; // ms before the sleep timer's end
  const MINUTE = 60000;
  const TIMES = [['Off', null], ['This part', { parts: 1 }], ['The next part', { parts: 2 }],
    ['5 minutes', { ms: 5 * MINUTE }], ['10 minutes', { ms: 10 * MINUTE }], ['15 minutes', { ms: 15 * MINUTE }],
    ['30 minutes', { ms: 30 * MINUTE }]];
  const KEYS = [['Space or K', 'play or pause'], ['J or left arrow', 'back 15 seconds'],
    ['L or right arrow', 'forward 15 seconds'], ['P and N', 'previous part, next part'],
    ['− and +', 'slower, faster'], ['E', 'eyes-closed view'], ['Escape', 'close what is open'],
    ['Tab to a sentence, then up and down', 'choose a sentence'], ['Enter on a sentence', 'hear it']];

  const root = document.getElementById('player');
  const text = document.getElementById('text');
  const source = document.getElementById('reading');
  if (!root || !text || !source || !window.placesOf) return;

  let reading;
  try {
    reading = JSON.parse(source.textContent);
    if (!reading.parts.length) return;
  } catch { return; }
  const parts = reading.parts;

  const places = window.placesOf(reading), kept = window.keptHere;
  const CHOICES = 'listen:choices';
  const choices = { speed: 1, goOn: false, keys: true, ...kept.read(CHOICES) };
  choices.speed = Math.min(FASTEST, Math.max(SLOWEST, Number(choices.speed) || 1));

  // --- the state
  const audio = new Audio();
  audio.preload = 'none';
  const state = {
    /** @type {Spot} */ start: { index: 0, seconds: 0 }, // where Play begins while nothing is loaded
    loaded: -1, // the part that the <audio> has
    /** @type {number | null} */ wanted: null, // where to go as soon as the part's length is known
    trusted: false, // the sound really plays where it should. Only then may the kept place be written over
    finished: false, // the part has ended
    pausedAt: 0, // 0: the place was chosen by hand, and play begins exactly there
    savedAt: 0, tickedAt: 0,
    /** @type {{parts?: number, ms?: number, until?: number, from: Spot} | null} */ timer: null,
    /** @type {Spot | null} */ back: null, backHeard: 0,
    following: true, ownScroll: 0, frame: 0,
    /** @type {Element | null} */ marked: null,
  };

  // --- the place
  /** @returns {Spot} */
  function here() {
    if (state.loaded < 0) return state.start;
    return { index: state.loaded, seconds: state.wanted ?? audio.currentTime };
  }

  function savePlace() {
    if (!state.trusted || audio.error) return;
    const { index, seconds } = here(), all = state.finished && index === parts.length - 1;
    places.save(state.finished && !all ? { index: index + 1, seconds: 0 } : { index, seconds }, all);
    state.savedAt = Date.now();
  }

  /** Takes up the kept place, and writes nothing. @returns {string} what to tell the listener */
  function takeUpPlace() {
    const { how, at, from } = places.takeUp();
    state.start = from || state.start;
    if (how === 'lost') return 'Your place could not be found. It is kept all the same.';
    if (how === 'shorter') return `Your place could not be found in part ${from.index + 1}. Play begins that part. The place is kept.`;
    if (how === 'all') return 'You have heard all of this article.';
    return at && (at.index || at.seconds) ? `You were in part ${at.index + 1}, at ${clock(at.seconds)}.` : '';
  }

  // --- playing
  function load(index) {
    state.loaded = index;
    state.trusted = false;
    audio.preload = 'auto';
    audio.src = parts[index].file;
    setSpeed(choices.speed);
  }

  function seek(seconds) {
    state.finished = false;
    state.pausedAt = 0;
    if (state.timer) state.timer.until = undefined;
    if (audio.readyState >= 1) {
      audio.currentTime = Math.max(0, Math.min(seconds, audio.duration - 0.05));
      state.wanted = null;
    } else state.wanted = Math.max(0, seconds);
    mark();
  }

  /** @param {Spot} spot */
  function playFrom({ index, seconds }) {
    if (index !== state.loaded) load(index);
    seek(seconds);
    startSound();
  }

  function startSound() {
    state.following = true;
    state.ownScroll = performance.now() + 1500; // a scroll that is still settling is not meant against it
    bringIntoView();
    tell('');
    audio.play().catch((error) => {
      if (error.name === 'NotAllowedError') tell('The browser did not start the sound. Press Play again.');
    });
  }

  function play() {
    if (state.loaded < 0) playFrom(state.start);
    else if (state.finished) playFrom({ index: (state.loaded + 1) % parts.length, seconds: 0 });
    else {
      if (state.pausedAt) seek(places.aLittleEarlier(here(), Date.now() - state.pausedAt).seconds);
      startSound();
    }
  }

  const atEnd = () => state.finished && here().index === parts.length - 1;

  function playOrPause() {
    if (audio.paused) play(); else audio.pause();
  }

  /** Goes there, and offers the way back when it is far: a finger slips easily. @param {Spot} spot */
  function leap(spot) {
    const from = here(), heard = state.loaded < 0 ? from.index || from.seconds : state.trusted && !state.finished;
    const far = from.index !== spot.index || Math.abs(from.seconds - spot.seconds) > FAR;
    if (heard && far) offerBack(from, 'Back to where I was');
    playFrom(spot);
  }

  function step(seconds) {
    const { index, seconds: now } = here();
    const sounding = !audio.paused;
    if (state.loaded < 0) load(index);
    seek(Math.min(now + seconds, parts[index].seconds - 1));
    if (sounding) startSound();
    show();
  }

  const back = () => step(-STEP), forward = () => step(STEP), next = () => stepPart(1);

  function stepPart(by) {
    const { index, seconds } = here();
    // As every player does: first to this part's beginning, then to the part before it.
    const to = by < 0 && seconds > 3 ? index : index + by;
    if (to < 0 || to >= parts.length) return tell(to < 0 ? 'This is the first part.' : 'This is the last part.');
    leap({ index: to, seconds: 0 });
    inform(`Part ${to + 1} of ${parts.length}.`);
  }

  function setSpeed(speed) {
    const before = choices.speed;
    choices.speed = Math.round(Math.min(FASTEST, Math.max(SLOWEST, speed)) * 100) / 100;
    audio.preservesPitch = true;
    audio.defaultPlaybackRate = audio.playbackRate = choices.speed;
    if (choices.speed !== before) kept.write(CHOICES, choices);
    showSpeed();
  }

  function whenEnded() {
    state.finished = true;
    savePlace();
    const { timer } = state, last = state.loaded + 1 === parts.length;
    if (timer && (last || (timer.parts && --timer.parts === 0))) return fallAsleep();
    showTimer();
    if (!last && (choices.goOn || timer)) playFrom({ index: state.loaded + 1, seconds: 0 });
    else showEnd();
  }

  function whenFailed() {
    if (!audio.error || state.loaded < 0) return;
    const at = here();
    // Of a part that was sounding, the kept place is the best there is; the next Play loads it anew.
    state.start = state.trusted ? { index: at.index, seconds: audio.currentTime } : at;
    const number = at.index + 1;
    Object.assign(state, { loaded: -1, trusted: false, wanted: null, finished: false });
    show();
    tell(navigator.onLine === false
      ? `Part ${number} cannot be fetched: there is no internet connection. When it is back, press Play. Your place is kept.`
      : `The sound of part ${number} could not be played. Press Play to try again, or download it below. Your place is kept.`);
  }

  // --- the sleep timer
  function setTimer(name, choice) {
    state.timer = choice && { ...choice, from: here() };
    audio.volume = 1;
    places.saveTimer(null);
    hideBack();
    showTimer();
    close();
    tell(choice ? `The sound will stop after ${name.toLowerCase()}. Until then parts follow each other.` : 'The sleep timer is off.', 8000);
  }

  /** Counts listening, not the clock: a pause takes nothing from it. The end is a sentence's end. */
  function countDown(passed) {
    const timer = state.timer;
    if (!timer || timer.ms === undefined) return;
    timer.ms -= passed;
    // It sinks to less than half and not to nothing: no word is lost. (iPhones allow no volume; the pause is enough.)
    if (timer.ms < FADE) audio.volume = Math.max(0.4, 0.4 + 0.6 * timer.ms / FADE);
    const cue = parts[state.loaded].cues[places.cueAt(state.loaded, audio.currentTime)];
    if (timer.ms <= 0) timer.until ??= cue ? cue[2] : 0;
    if (audio.currentTime >= timer.until) fallAsleep();
    else showTimer();
  }

  function fallAsleep() {
    const { from } = state.timer;
    state.timer = null;
    audio.pause();
    audio.volume = 1;
    places.saveTimer(from);
    if (state.finished) showEnd();
    showTimer();
    offerTimerBack();
    tell('The sleep timer has stopped the sound.');
  }

  /** Also after a night in which the phone closed the page. */
  function offerTimerBack() {
    const began = places.timer();
    if (began) offerBack(began, 'Back to where the timer began');
  }

  /** @param {Spot} spot */
  function offerBack(spot, label) {
    state.back = spot;
    state.backHeard = 0;
    ui.back.textContent = label;
    ui.back.hidden = false;
  }
  function hideBack() {
    state.back = null;
    ui.back.hidden = true;
  }
  function goBack() {
    const spot = state.back;
    places.saveTimer(null);
    hideBack();
    if (spot) playFrom(places.aLittleEarlier(spot, 0));
    ui.play.focus({ preventScroll: true });
  }

  // --- the mark
  function mark() {
    const { index, seconds } = here();
    const cue = parts[index].cues[places.cueAt(index, seconds + LEAD)];
    const element = cue ? document.getElementById(cue[0]) : null;
    if (element === state.marked) return;
    state.marked?.classList.remove('now');
    state.marked?.removeAttribute('aria-current');
    state.marked = element;
    if (!element) return;
    element.classList.add('now');
    element.setAttribute('aria-current', 'true');
    if (!text.contains(document.activeElement)) oneTabStop(element);
    if (!audio.paused && state.following) bringIntoView();
    showWhereButton();
  }

  function oneTabStop(element) {
    text.querySelector('.says[tabindex]')?.removeAttribute('tabindex');
    element?.setAttribute('tabindex', '0');
  }

  /** What the bar leaves free, in pixels from the top. */
  function viewHeight() {
    return innerHeight - (getComputedStyle(root).position === 'fixed' ? root.offsetHeight : 0);
  }
  function inView(element) {
    const box = element.getBoundingClientRect(), height = viewHeight();
    return box.top >= 0 && (box.bottom <= height || (box.height > height && box.top < height / 2));
  }
  function bringIntoView() {
    if (!state.marked || inView(state.marked)) return;
    state.ownScroll = performance.now() + 1500;
    const { top, height } = state.marked.getBoundingClientRect(), tall = height > viewHeight() / 2;
    const calm = Math.abs(top) > 2 * innerHeight || matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset.motion === 'less';
    state.marked.scrollIntoView({ block: tall ? 'start' : 'center', behavior: calm ? 'instant' : 'smooth' });
  }
  function whenScrolled() {
    if (performance.now() > state.ownScroll) state.following = false;
    showWhereButton();
  }
  function showWhereButton() {
    ui.where.hidden = !state.marked || state.following || inView(state.marked);
  }
  function showWhere() {
    state.following = true;
    bringIntoView();
    showWhereButton();
    ui.play.focus({ preventScroll: true });
  }

  /** @param {Element | null} element */
  function hear(element) {
    const spot = element && places.beginningOf(element.id);
    if (spot) leap(spot);
  }
  const CONTROLS = 'a[href], button, input, select, textarea, audio, video, summary, label, [contenteditable]';
  const TYPING = 'input, select, textarea, audio, video, [contenteditable]';
  function whenTextTapped(event) {
    const selected = getSelection();
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!plain || event.target.closest(CONTROLS) || (selected && !selected.isCollapsed)) return;
    hear(event.target.closest('.says'));
  }
  function whenTextKeyed(event) {
    if (!event.target.classList.contains('says')) return;
    if (event.key === 'Enter') hear(event.target);
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const all = [...text.querySelectorAll('.says')];
    const sentence = all[all.indexOf(event.target) + by];
    if (sentence) { oneTabStop(sentence); sentence.focus(); }
  }

  // --- what happens while it plays
  function tick() {
    const now = performance.now(), passed = Math.min(now - state.tickedAt, 5000);
    state.tickedAt = now;
    if (audio.paused || state.loaded < 0) return;
    mark();
    showTime();
    countDown(passed);
    if (Date.now() - state.savedAt >= SAVE_EVERY) savePlace();
    if (state.back && (state.backHeard += passed) > MINUTE) { places.saveTimer(null); hideBack(); }
  }
  function frame() {
    tick();
    state.frame = audio.paused ? 0 : requestAnimationFrame(frame); // not in the background: there is `timeupdate`
  }

  audio.addEventListener('loadedmetadata', () => {
    if (state.wanted !== null) audio.currentTime = Math.max(0, Math.min(state.wanted, audio.duration - 0.05));
    state.wanted = null;
  });
  audio.addEventListener('playing', () => {
    state.trusted = state.wanted === null;
    state.pausedAt = 0;
    state.tickedAt = performance.now();
    setHandlers(); // WebKit drops them at play
    show();
    cancelAnimationFrame(state.frame);
    frame();
  });
  audio.addEventListener('pause', () => {
    state.pausedAt = Date.now();
    savePlace();
    show();
  });
  audio.addEventListener('seeked', () => { savePlace(); mark(); showTime(); showPosition(); });
  audio.addEventListener('timeupdate', tick);
  audio.addEventListener('waiting', () => { ui.time.textContent = 'Loading …'; });
  audio.addEventListener('ended', whenEnded);
  audio.addEventListener('error', whenFailed);
  addEventListener('pagehide', savePlace);
  document.addEventListener('visibilitychange', () => { if (document.hidden) savePlace(); else if (state.following && !audio.paused) bringIntoView(); });
  addEventListener('scroll', whenScrolled, { passive: true });
  addEventListener('scrollend', () => { if (state.following && !audio.paused) bringIntoView(); });
  for (const name of ['wheel', 'touchmove']) addEventListener(name, () => { state.ownScroll = 0; }, { passive: true });
  addEventListener('resize', () => { state.ownScroll = Math.max(state.ownScroll, performance.now() + 500); });

  // --- the lock screen, headphones and keyboards with media keys
  function setHandlers() {
    if (!('mediaSession' in navigator)) return;
    const handlers = { play, pause: () => audio.pause(), previoustrack: () => stepPart(-1), nexttrack: next,
      seekbackward: (detail) => step(-(detail.seekOffset || STEP)), seekforward: (detail) => step(detail.seekOffset || STEP),
      seekto: (detail) => { seek(detail.seekTime); showTime(); } }; // without `seekto` no dragging on an iPhone
    for (const [name, handler] of Object.entries(handlers)) {
      try { navigator.mediaSession.setActionHandler(name, handler); } catch { /* this browser does not know it */ }
    }
    const part = parts[here().index];
    navigator.mediaSession.metadata = new MediaMetadata({
      title: `${part.number}. ${part.title}`, artist: reading.author || reading.magazine,
      album: `${reading.title} – ${reading.magazine}, ${reading.issue}`,
      artwork: reading.cover ? [{ src: new URL(reading.cover, location.href).href }] : [],
    });
    showPosition();
  }
  function showPosition() {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.playbackState = audio.paused ? 'paused' : 'playing';
    if (!(audio.duration > 0) || !navigator.mediaSession.setPositionState) return;
    navigator.mediaSession.setPositionState({ duration: audio.duration, playbackRate: audio.playbackRate,
      position: Math.min(audio.currentTime, audio.duration) });
  }

  // --- what is seen
  function make(tag, properties, ...children) {
    const { on, ...rest } = properties;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(rest)) {
      if (name in element) element[name] = value; else element.setAttribute(name, value);
    }
    if (on) element.addEventListener(tag === 'input' ? 'change' : 'click', on);
    element.append(...children);
    return element;
  }
  function button(label, on, className = '') {
    return make('button', { type: 'button', className, on }, label);
  }
  function tickBox(label, name) {
    const on = () => { choices[name] = box.checked; kept.write(CHOICES, choices); };
    const box = make('input', { type: 'checkbox', checked: choices[name], on });
    return make('label', { className: 'player-box' }, box, label);
  }
  function clock(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  }
  function minutes(seconds) {
    const whole = Math.max(1, Math.round(seconds / 60));
    return whole === 1 ? 'about 1 minute' : `about ${whole} minutes`;
  }

  const ui = {
    play: button('Play', playOrPause, 'player-play'),
    part: make('span', { className: 'player-part' }), time: make('span', { className: 'player-time' }),
    upper: make('div', { className: 'player-upper' }), said: make('p', { className: 'player-said', role: 'status' }),
    more: make('button', { type: 'button', className: 'player-more', 'aria-expanded': 'false', on: () => unfold(!root.matches('.unfolded')) }, 'More'),
    back: button('', goBack), where: button('Show where I am', showWhere),
    next: make('a', { className: 'player-next player-play' }),
    speed: make('output', { className: 'player-speed' }), timer: make('p', { className: 'player-timer' }),
    times: TIMES.map(([name, choice]) => button(name, () => setTimer(name, choice))),
    list: parts.map((part, index) => button(`${part.number}. ${part.title} (${part.lasts})`,
      () => { close(); leap({ index, seconds: 0 }); })),
  };
  /** @type {{opener: HTMLButtonElement, panel: HTMLElement}[]} */
  const panels = [];

  /** A button and what it opens. Escape, the button itself, "Close" and every other opener close it again. */
  function panel(name, label, ...children) {
    const id = `player-${name}`;
    const box = make('div', { className: 'player-panel', id, hidden: true, role: 'group', 'aria-label': label },
      ...children, button('Close', close, 'player-close'));
    const opener = make('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': id }, label);
    opener.addEventListener('click', () => {
      const opens = box.hidden;
      close();
      box.hidden = !opens;
      opener.setAttribute('aria-expanded', String(opens));
      if (opens) ui.upper.scrollTop = box.offsetTop - ui.upper.offsetTop;
    });
    panels.push({ opener, panel: box });
    return opener;
  }
  function close() {
    for (const { opener, panel: box } of panels) {
      if (box.contains(document.activeElement)) opener.focus();
      box.hidden = true;
      opener.setAttribute('aria-expanded', 'false');
    }
  }

  /** In a low window the bar is one row, and "More" shows the rest (player.css). It goes when the focus goes. */
  function unfold(opens) {
    if (!opens && root.matches('.unfolded')) {
      close();
      if (root.contains(document.activeElement)) ui.more.focus();
    }
    root.classList.toggle('unfolded', opens);
    ui.more.setAttribute('aria-expanded', String(opens));
  }

  function build() {
    const list = make('ol', { className: 'player-list' }, ...ui.list.map((each) => make('li', {}, each)));
    const keys = make('dl', {}, ...KEYS.flatMap(([key, does]) => [make('dt', {}, key), make('dd', {}, does)]));
    ui.openers = {
      parts: panel('parts', 'Parts', list, tickBox('Go on by itself after each part', 'goOn')),
      speed: panel('speed', 'Speed', ui.speed, button('Slower', () => setSpeed(choices.speed - SPEED_STEP)),
        button('Faster', () => setSpeed(choices.speed + SPEED_STEP)), button('As recorded', () => setSpeed(1))),
      more: panel('more', 'Timer and more', make('p', {}, 'Sleep timer: stop after'), make('div', { className: 'player-times' }, ...ui.times),
        make('details', {}, make('summary', {}, 'Keys'), keys, tickBox('Use these keys', 'keys'))),
    };
    ui.where.hidden = ui.back.hidden = ui.next.hidden = true;
    ui.upper.append(make('p', { className: 'player-now' }, ui.part, ' ', ui.time), ui.said, ui.timer,
      make('div', { className: 'player-offers' }, ui.back, ui.where), ...panels.map((each) => each.panel));
    root.append(ui.upper, make('div', { className: 'player-buttons' }, ui.next, ui.play, button('Back 15 seconds', back, 'player-back'),
      ...Object.values(ui.openers)), ui.more, audio);
    root.setAttribute('role', 'region');
    root.setAttribute('aria-label', 'Player');
  }

  function show() {
    const { index } = here(), last = index === parts.length - 1;
    ui.part.textContent = `Part ${index + 1} of ${parts.length}`;
    const label = !audio.paused ? 'Pause' : !state.finished ? 'Play' : last ? 'Play from the start' : `Play part ${index + 2}`;
    if (ui.play.textContent !== label) {
      ui.play.textContent = label;
      inform(`${audio.paused ? 'Paused' : 'Playing'}. Part ${index + 1} of ${parts.length}.`);
    }
    ui.list.forEach((each, at) => {
      if (at === index) each.setAttribute('aria-current', 'true'); else each.removeAttribute('aria-current');
    });
    showNext(atEnd() && reading.next);
    showTime();
    showPosition();
  }
  /** At the end the big button is the next article: a press that was meant for "Pause" begins nothing anew. */
  function showNext(offered) {
    if (ui.next.hidden === !offered) return;
    const [from, to] = offered ? [ui.play, ui.next] : [ui.next, ui.play], held = document.activeElement === from;
    ui.next.hidden = !offered;
    ui.play.classList.toggle('player-play', !offered);
    if (held) to.focus({ preventScroll: true });
  }
  function showTime() {
    const { index, seconds } = here();
    write(ui.time, `${clock(seconds)} of ${clock(parts[index].seconds)}`);
  }
  function showSpeed() {
    ui.speed.textContent = choices.speed === 1 ? 'Speed 1: as recorded' : `Speed ${choices.speed}`;
    if (ui.openers) ui.openers.speed.textContent = choices.speed === 1 ? 'Speed' : `Speed ${choices.speed}`;
    showPosition();
  }
  function showTimer() {
    const timer = state.timer;
    write(ui.timer, !timer ? '' : timer.ms !== undefined ? `Stops in ${minutes(Math.max(timer.ms, 0) / 1000).slice(6)}`
      : timer.parts === 1 ? 'Stops at the end of this part' : 'Stops at the end of the next part');
    ui.timer.hidden = !timer;
  }
  /** Nothing is written that stands there already: a screen is not drawn anew sixty times a second. */
  function write(element, words) {
    if (element.textContent !== words) element.textContent = words;
  }
  function showEnd() {
    const coming = parts[state.loaded + 1];
    show();
    if (coming) tell(`Part ${state.loaded + 1} is over. Next: part ${state.loaded + 2}, “${coming.title}”, ${coming.lasts}.`);
    else tell(reading.next ? 'That was the whole article.' : 'That was the whole article, the last of this issue.');
  }
  /** @param {number} [ms] after which it has been read, and goes */
  function tell(words, ms) {
    ui.said.textContent = words;
    inform(words);
    if (ms) setTimeout(() => { if (ui.said.textContent === words) ui.said.textContent = ''; }, ms);
  }
  /** For other views of the player. */
  function inform(words) {
    root.dispatchEvent(new CustomEvent('told', { detail: { words, label: ui.play.textContent } }));
  }

  // --- keys
  function whenKeyed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === 'Escape') return panels.every((each) => each.panel.hidden) ? unfold(false) : close();
    if (event.target.closest(event.key === ' ' ? CONTROLS : TYPING)) return; // a button has no use for letters
    if (event.target.closest('.table') && (event.key === ' ' || event.key.startsWith('Arrow'))) return; // it moves the table
    if (!choices.keys && event.key.length === 1) return;
    const does = { ' ': playOrPause, k: playOrPause, j: back, ArrowLeft: back, l: forward, ArrowRight: forward,
      p: () => stepPart(-1), n: next, e: () => root.querySelector('.eyes-open')?.click(), '-': () => setSpeed(choices.speed - SPEED_STEP),
      '+': () => setSpeed(choices.speed + SPEED_STEP) }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!does) return;
    event.preventDefault();
    does();
  }

  // --- begin
  build();
  if (reading.next) {
    ui.next.href = reading.next.href;
    ui.next.textContent = `Next article: ${reading.next.title} (${minutes(reading.next.minutes * 60)})`;
  }
  for (const id of places.ids) document.getElementById(id)?.classList.add('says');
  const words = takeUpPlace();
  setSpeed(choices.speed);
  showTimer();
  show();
  tell(words);
  offerTimerBack();
  if (state.start.index || state.start.seconds) { state.following = false; mark(); }
  else oneTabStop(text.querySelector('.says'));
  text.addEventListener('click', whenTextTapped);
  text.addEventListener('keydown', whenTextKeyed);
  document.addEventListener('keydown', whenKeyed);
  document.addEventListener('focusin', (event) => { if (!event.target.closest('.player, dialog')) unfold(false); });
  for (const plain of document.querySelectorAll('.part-sound')) plain.hidden = true;
  root.hidden = false;
  document.documentElement.classList.add('has-player');
  window.listening = { audio, playOrPause, back, next, close, button, atEnd, coming: reading.next && ui.next, label: () => ui.play.textContent };
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--player-height', `${root.offsetHeight}px`);
    if (!audio.paused && state.following) bringIntoView(); // the bar may have grown over the sentence
  }).observe(root);
})();
