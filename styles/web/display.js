// How a page looks: what the reader chose is put on <html> before anything is drawn, and the panel shows and keeps it.
// Also the order of an issue's articles. No error here may keep the page from being read.
'use strict';
(() => {
  const KEY = 'accessible-display'; // one entry of the browser's own storage; it never leaves the device
  const CHOICES = { size: ['2', '3', '4', '5'], space: ['wide', 'widest'], colours: ['light', 'dark', 'cream'], motion: ['less'] };
  const page = document.documentElement;

  // Only what we know: what is kept on a device may be damaged, or of another version.
  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(KEY)) || {};
      return Object.fromEntries(Object.entries(CHOICES).map(([name, values]) => [name, values.find((each) => each === found[name]) || '']));
    } catch { return Object.fromEntries(Object.keys(CHOICES).map((name) => [name, ''])); }
  }

  function keep() {
    try {
      if (Object.values(chosen).some(Boolean)) localStorage.setItem(KEY, JSON.stringify(chosen));
      else localStorage.removeItem(KEY);
    } catch { /* a private window keeps nothing: the choice holds for this page */ }
  }

  function apply() {
    for (const [name, value] of Object.entries(chosen)) {
      if (value) page.dataset[name] = value;
      else delete page.dataset[name];
    }
  }

  let chosen = kept();
  page.dataset.script = '';
  if (location.protocol === 'file:') page.dataset.place = 'file';
  apply();

  function showChoices(panel) {
    for (const input of panel.querySelectorAll('input')) input.checked = chosen[input.name] === input.value;
  }

  function startPanel(panel) {
    showChoices(panel);
    panel.hidden = false;
    panel.addEventListener('change', (event) => {
      chosen[event.target.name] = event.target.value;
      apply();
      keep();
    });
    panel.querySelector('.as-before').addEventListener('click', () => {
      for (const name of Object.keys(chosen)) chosen[name] = '';
      apply();
      keep();
      showChoices(panel);
    });
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.querySelector('summary').focus();
    });
    addEventListener('storage', (event) => { // chosen in another tab
      if (event.key !== KEY && event.key !== null) return;
      chosen = kept();
      apply();
      showChoices(panel);
    });
  }

  function startSorting(box) {
    const list = document.querySelector('.articles');
    const said = document.querySelector('.sorted');
    const inOrder = [...list.children];
    const byMinutes = [...inOrder].sort((one, other) => one.dataset.minutes - other.dataset.minutes);
    box.hidden = false;
    for (const button of box.querySelectorAll('button')) {
      button.addEventListener('click', () => {
        for (const each of box.querySelectorAll('button')) each.setAttribute('aria-pressed', String(each === button));
        list.append(...(button.dataset.sort === 'minutes' ? byMinutes : inOrder));
        said.textContent = button.dataset.sort === 'minutes' ? 'The shortest article is first now.' : "The articles are in the issue's order now.";
      });
    }
  }

  addEventListener('DOMContentLoaded', () => {
    const panel = document.querySelector('.display');
    if (panel) startPanel(panel);
    const sort = document.querySelector('.sort');
    if (sort) startSorting(sort);
  });
})();
