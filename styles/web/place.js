// Where a listener is: what is kept on this device, and where to begin again. Knows no page and no sound: times go in,
// places come out. player.js uses it.
'use strict';
/** @typedef {[id: string, start: number, end: number]} Cue seconds of the part's own file */
/** @typedef {{number: number, title: string, file: string, seconds: number, bytes: number, section: string,
 *    cues: Cue[]}} Part */
/** @typedef {{index: number, seconds: number}} Spot a part (from 0) and the seconds in it */

/** What is kept on this device. A browser may refuse (a private window): then nothing is, and nothing breaks. */
window.keptHere = {
  /** @returns {string | null} */
  text(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  },
  read(key) {
    try { return JSON.parse(this.text(key) || 'null'); } catch { return null; }
  },
  write(key, value) {
    try { localStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value)); } catch { /* then not */ }
  },
  forget(key) {
    try { localStorage.removeItem(key); } catch { /* then not */ }
  },
};

/** The places of one article. @param {{id: string, parts: Part[]}} reading */
window.placesOf = ({ id, parts }) => {
  const BEFORE = 0.04; // seconds: a sentence is begun this much early, so that its first sound is whole
  const MINUTE = 60000, DAY = 24 * 60 * MINUTE;
  const KEY = { place: `listen:place:${id}`, earlier: `listen:earlier:${id}`, timer: `listen:timer:${id}` };
  const kept = window.keptHere;
  let putAside = false; // the kept place could not be used: it is put aside before another takes its place

  /** @type {Map<string, {index: number, cue: number}>} the first cue of each element */
  const cueOf = new Map();
  parts.forEach((part, index) => part.cues.forEach(([element], cue) => {
    if (!cueOf.has(element)) cueOf.set(element, { index, cue });
  }));

  /** The last cue that has begun, or -1. In a pause the sentence before it stays. */
  function cueAt(index, seconds) {
    const cues = parts[index].cues;
    let low = 0, high = cues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cues[middle][1] <= seconds) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  /** Where an element is first heard. @returns {Spot | null} */
  function beginningOf(element) {
    const found = cueOf.get(element);
    return found ? { index: found.index, seconds: Math.max(0, parts[found.index].cues[found.cue][1] - BEFORE) } : null;
  }

  /** Where to begin again after an absence (ms): a little earlier, at a sentence's beginning after a longer one.
   * @param {Spot} spot @returns {Spot} */
  function aLittleEarlier({ index, seconds }, absence) {
    const cues = parts[index].cues, at = cueAt(index, seconds);
    const begun = at < 0 ? 0 : cues[at][1];
    if (absence < 2 * MINUTE) return { index, seconds: Math.max(0, begun - BEFORE, seconds - 2) };
    const earliest = seconds - (absence < DAY ? 10 : 20);
    const cue = cues.find((each) => each[1] >= earliest && each[1] <= seconds);
    return { index, seconds: Math.max(0, (cue ? cue[1] : begun) - BEFORE) };
  }

  /** @param {Spot} spot @param {boolean} all whether the article has been heard to its end */
  function save({ index, seconds }, all) {
    const cue = parts[index].cues[cueAt(index, seconds)];
    if (putAside) kept.write(KEY.earlier, kept.text(KEY.place) || '');
    putAside = false;
    kept.write(KEY.place, { part: parts[index].number, seconds: Math.round(seconds * 1000) / 1000, sentence: cue ? cue[0] : '',
      into: cue ? Math.round((seconds - cue[1]) * 1000) / 1000 : 0, all, when: Date.now() });
  }

  /** Takes up the kept place, and writes nothing. @returns {{how: string, at?: Spot, from?: Spot}} how it went: "none",
   *   "lost", "shorter" (the part is), "all" (heard to the end), "found" (where it was, and from where to go on) */
  function takeUp() {
    if (!kept.text(KEY.place)) return { how: 'none' };
    const place = kept.read(KEY.place);
    const at = place && (theSameSentence(place) || { index: indexOf(place), seconds: place.seconds });
    putAside = true;
    if (!at || at.index < 0 || !(at.seconds >= 0)) return { how: 'lost' };
    if (at.seconds > parts[at.index].seconds + 1) return { how: 'shorter', from: { index: at.index, seconds: 0 } };
    putAside = false;
    return place.all ? { how: 'all' } : { how: 'found', at, from: aLittleEarlier(at, Date.now() - (Number(place.when) || 0)) };
  }

  /** The part of something that is kept, or -1. */
  function indexOf(something) {
    return parts.findIndex((each) => something && each.number === something.part);
  }

  /** Where a kept sentence is now: the article may have been made anew since, with other times.
   * @returns {Spot | null} */
  function theSameSentence({ part, seconds, sentence, into }) {
    const found = cueOf.get(sentence);
    if (!found) return null;
    const { number, cues } = parts[found.index];
    const asBefore = number === part && cues.some(([element, start]) => element === sentence && Math.abs(start + into - seconds) < 1);
    const [, start, end] = cues[found.cue];
    return { index: found.index, seconds: asBefore ? seconds : Math.min(start + Math.max(0, into), end) };
  }

  /** Where the last sleep timer began; after two nights nobody asks any more. @param {Spot | null} spot */
  function saveTimer(spot) {
    if (spot) kept.write(KEY.timer, { part: parts[spot.index].number, seconds: spot.seconds, when: Date.now() });
    else kept.forget(KEY.timer);
  }
  /** @returns {Spot | null} */
  function timer() {
    const began = kept.read(KEY.timer), index = indexOf(began);
    return index >= 0 && began.seconds >= 0 && Date.now() - began.when < 2 * DAY ? { index, seconds: began.seconds } : null;
  }

  return { ids: cueOf.keys(), cueAt, beginningOf, aLittleEarlier, save, takeUp, saveTimer, timer };
};
