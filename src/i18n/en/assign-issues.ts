import { pluralEn } from '../plural.ts'

/** What was wrong with something handed over, by the codes of core/assignments/assign-issue.ts, and of a QR code. */
export const assignIssues = {
  'token-none': 'There is no quiz set and no result of Rappel in this.',
  'text-too-long': 'This is too much at once. Take a smaller file, or paste fewer messages.',
  'file-not-text': 'This file cannot be read as text. Choose a file that Rappel has saved, or an exported chat.',
  'token-cut': 'The end of this link is missing. Ask for it again, or take the QR code or the file.',
  'token-damaged': 'Something in this link was changed on the way. Ask for it again, or take the QR code or the file.',
  'token-newer': 'This was made with a newer version of Rappel. Open Rappel once with a connection to update it, then try again.',
  'token-unsound': 'This link is whole, but Rappel would not have made it like this. Nothing was taken from it.',
  'seal-other-key': 'This result is sealed for another teacher. Only that teacher can open it.',
  'seal-broken': 'This result does not open: it was changed after it was sealed. Ask for it again.',
  'key-unsound': 'The teacher’s key in this is not a key. Ask the teacher for the quiz set again.',
  'key-code-slip': (group: number) => `Group ${group} of the code is not as it was printed. Compare its signs one by one.`,
  'key-code-length': (signs: number, wanted: number) => `The code has ${wanted} signs; ${signs} ${pluralEn(signs, 'is', 'are')} here.`,
  'key-passphrase': 'This passphrase does not open the backup, or the backup is damaged.',
  'bank-unknown': 'The questions of this set come from another collection, which this app does not have.',
  'bank-edition': (missing: number, items: number) =>
    missing === 0
      ? `This set was made with another edition of the questions. All ${items} are here, but their answers may have been corrected since.`
      : `This set was made with another edition of the questions: ${missing} of ${items} ${pluralEn(missing, 'is', 'are')} not in yours. Update Rappel to get them.`,
  'qr-too-long': 'This is too long for a QR code. Send the link or the file instead.',
} as const
