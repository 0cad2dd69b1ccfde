/** The registry as the table has it: the server has rendered it from the generated API, so it is stated once. */

/** The rows of the codes, in their order. */
export const rows = [...document.querySelectorAll('tr[data-code]')];

const codes = new Map(rows.map((row) => [Number(row.dataset.code), codeOf(row)]));

/** What the table says about a code, or undefined if it is not there. */
export function lookUp(number) {
  return codes.get(number);
}

/** The code of a row. `why` tells why the server may not send it, and is empty if it may. */
export function codeOf(row) {
  const { code, name, advice, why } = row.dataset;
  return { number: Number(code), name, advice, why, description: row.querySelector('.description').textContent };
}
