/** The registry, read from the table. The server writes the table from the generated API, so the data exists only once. */

/** The rows of the codes, in the order of the table. */
export const rows = [...document.querySelectorAll('tr[data-code]')];

const codes = new Map(rows.map((row) => [Number(row.dataset.code), codeOf(row)]));

/** Returns the data of a code, or undefined if the table does not contain it. */
export function lookUp(number) {
  return codes.get(number);
}

/** Returns the data of a row's code. `why` is the reason why the server must not send the code, or empty if it may. */
export function codeOf(row) {
  const { code, name, advice, why } = row.dataset;
  return { number: Number(code), name, advice, why, description: row.querySelector('.description').textContent };
}
