import type { PageMessages } from '../page-messages.en.ts'
import { pluralFr } from '../plural.ts'

export const assignIssues: PageMessages['assignIssues'] = {
  'token-none': 'Il n’y a là ni série de questions ni résultat de Rappel.',
  'text-too-long': 'C’est trop à la fois. Prenez un fichier plus petit, ou collez moins de messages.',
  'file-not-text': 'Ce fichier ne se lit pas comme du texte. Choisissez un fichier enregistré par Rappel, ou une discussion exportée.',
  'token-cut': 'Il manque la fin de ce lien. Redemandez-le, ou prenez le code QR ou le fichier.',
  'token-damaged': 'Quelque chose a changé en route dans ce lien. Redemandez-le, ou prenez le code QR ou le fichier.',
  'token-newer': 'Ceci a été fait avec une version plus récente de Rappel. Ouvrez Rappel une fois avec une connexion pour le mettre à jour, puis réessayez.',
  'token-unsound': 'Ce lien est entier, mais Rappel ne l’aurait pas fait ainsi. Rien n’en a été pris.',
  'seal-other-key': 'Ce résultat est scellé pour un autre enseignant. Lui seul peut l’ouvrir.',
  'seal-broken': 'Ce résultat ne s’ouvre pas : il a été modifié après avoir été scellé. Redemandez-le.',
  'key-unsound': 'La clé de l’enseignant n’en est pas une. Redemandez-lui la série de questions.',
  'key-code-slip': (group) => `Le groupe ${group} du code n’est pas tel qu’il a été imprimé. Comparez ses signes un à un.`,
  'key-code-length': (signs, wanted) => `Le code a ${wanted} signes ; il y en a ${signs} ici.`,
  'key-passphrase': 'Cette phrase secrète n’ouvre pas la sauvegarde, ou la sauvegarde est abîmée.',
  'bank-unknown': 'Les questions de cette série viennent d’un autre recueil, que cette application n’a pas.',
  'bank-edition': (missing, items) =>
    missing === 0
      ? `Cette série a été faite avec une autre édition des questions. ${pluralFr(items, 'Elle est là', `Les ${items} sont là`)}, mais des réponses ont pu être corrigées depuis.`
      : `Cette série a été faite avec une autre édition des questions : ${missing} sur ${items} ${pluralFr(missing, 'manque', 'manquent')} dans la vôtre. Mettez Rappel à jour pour les avoir.`,
  'qr-too-long': 'C’est trop long pour un code QR. Envoyez plutôt le lien ou le fichier.',
}
