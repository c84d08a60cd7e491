/**
 * Ends a script with a sentence for the person who typed it; what only a programmer can mend is thrown instead.
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(message)
  process.exit(1)
}
