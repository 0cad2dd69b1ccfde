/** Filters the table while one types. */

import { rows } from './registry.js';

/** Wires the search box. */
export function startSearch() {
  const box = document.getElementById('search');
  const found = document.getElementById('found');
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
  }

  box.addEventListener('input', filter);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      box.value = '';
      filter();
    }
  });
  filter();
}

/** The code, its description and all its names, those in one word also as several: `going_away` and `going away`. */
function searchedText(row) {
  const texts = [...row.querySelectorAll('.code, .description, code')].map((element) => element.textContent);
  return texts
    .flatMap((text) => [text, text.replaceAll('_', ' ')])
    .join('\n')
    .toLowerCase();
}

/** What came of closing with a code belongs to its row. */
function show(row, visible) {
  row.hidden = !visible;
  if (row.nextElementSibling?.matches('.outcome')) {
    row.nextElementSibling.hidden = !visible;
  }
}
