/** Filters the table while the user types. */

import { rows } from './registry.js';

/** Adds the listeners of the search box. */
export function startSearch() {
  const box = document.getElementById('search');
  const found = document.getElementById('found');
  const table = document.querySelector('.registry table');
  const nothing = document.getElementById('nothing');
  const nothingText = document.getElementById('nothing-text');
  const texts = new Map(rows.map((row) => [row, searchedText(row)]));

  function filter() {
    const terms = box.value.toLowerCase().split(/\s+/);
    let count = 0;
    for (const row of rows) {
      const matches = terms.every((term) => texts.get(row).includes(term));
      show(row, matches);
      count += matches ? 1 : 0;
    }
    found.textContent = count === rows.length ? `All ${count} codes.` : `${count} of ${rows.length} codes.`;
    table.hidden = count === 0;
    nothing.hidden = count > 0;
    nothingText.textContent = box.value.trim();
  }

  function clear() {
    box.value = '';
    filter();
  }

  box.addEventListener('input', filter);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      clear();
    }
  });
  document.getElementById('search-clear').addEventListener('click', () => {
    clear();
    box.focus(); // The button is hidden now.
  });
  filter();
}

/** Returns the code, its description and its names. Names also with spaces: `going_away` and `going away`. */
function searchedText(row) {
  const texts = [...row.querySelectorAll('.code, .description, code')].map((element) => element.textContent);
  return texts
    .flatMap((text) => [text, text.replaceAll('_', ' ')])
    .join('\n')
    .toLowerCase();
}

/** Shows or hides a row, together with the result of closing with its code. */
function show(row, visible) {
  row.hidden = !visible;
  if (row.nextElementSibling?.matches('.outcome')) {
    row.nextElementSibling.hidden = !visible;
  }
}
