// The eyes-closed view of an article's page: black, one huge button, and what happens is said by a live region.
// Uses what player.js offers in `window.listening`; without that there is no such view.
'use strict';
(() => {
  const listening = window.listening;
  if (!listening || !window.HTMLDialogElement) return;
  const { audio, playOrPause, button, atEnd, coming } = listening;
  const SWIPE = 60; // pixels across, and twice as many as up or down

  const view = document.createElement('dialog');
  const huge = button('', tap, 'eyes-huge');
  const ending = document.createElement('div'); // only at the end
  const said = document.createElement('p');
  const STEPS = { ArrowLeft: back, j: back, ArrowRight: listening.next, n: listening.next, k: tap };

  /** At the end of the article it does not begin anew: a tap in the dark is soon made. */
  function tap() {
    if (!atEnd()) return playOrPause();
    say(`End of the article. Swipe left, or press “Back 15 seconds”, to hear its end again. ${coming ? `${coming.textContent}.` : ''}`);
  }
  function back() {
    const again = atEnd();
    listening.back();
    if (again) playOrPause();
    say('Back 15 seconds.');
  }
  function say(words) {
    if (view.open && words) said.textContent = words;
  }
  function show(label) {
    huge.textContent = atEnd() ? 'End of the article' : label;
    ending.hidden = !atEnd();
  }
  function open() {
    listening.close(); // first, so that the focus returns to what opened the panel
    view.showModal();
    huge.focus();
    say(audio.paused ? 'Paused.' : 'Playing.');
  }
  function paragraph(words) {
    const element = document.createElement('p');
    element.textContent = words;
    return element;
  }

  function build() {
    view.className = 'eyes-closed';
    view.setAttribute('aria-label', 'Eyes-closed view');
    said.setAttribute('role', 'status');
    const steps = document.createElement('div');
    steps.className = 'eyes-steps';
    steps.append(button('Back 15 seconds', back), button('Next part', listening.next));
    ending.className = 'eyes-steps';
    ending.hidden = true;
    if (coming) ending.append(Object.assign(coming.cloneNode(true), { className: '', hidden: false }));
    ending.append(button('Play from the start', () => { playOrPause(); huge.focus(); }));
    view.append(button('Leave this view', () => view.close()), huge, ending, steps, said,
      paragraph('Tap anywhere to play or pause. Swipe left to go back, right for the next part.'));
    document.body.append(view);
    document.getElementById('player-more').prepend(button('Eyes-closed view', open, 'eyes-open'));
  }

  /** A tap anywhere, and swipes. A swipe ends in a click, which is none. */
  function takeGestures() {
    let from = null, swiped = false;
    view.addEventListener('pointerdown', (event) => { from = event; swiped = false; });
    view.addEventListener('pointerup', (event) => {
      const across = from ? event.clientX - from.clientX : 0, down = from ? event.clientY - from.clientY : 0;
      swiped = Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down);
      if (swiped) (across < 0 ? back : listening.next)();
    });
    view.addEventListener('click', (event) => {
      if (swiped) event.stopPropagation();
      else if (!event.target.closest('a, button')) tap();
      swiped = false;
    }, true);
  }

  view.addEventListener('keydown', (event) => {
    event.stopPropagation(); // the page's keys are for the page
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    step();
  });
  document.getElementById('player').addEventListener('told', (event) => {
    show(event.detail.label);
    say(event.detail.words);
  });
  build();
  takeGestures();
  show(listening.label());
})();
