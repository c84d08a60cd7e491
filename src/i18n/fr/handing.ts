import type { PageMessages } from '../page-messages.en.ts'

export const handing: PageMessages['handing'] = {
  scan: 'Scanner un code',
  stopScanning: 'Arrêter le scan',
  camera: 'Ce que voit la caméra',
  cameraRefused: 'La caméra n’est pas autorisée. Autorisez-la pour cette page, ou collez le texte.',
  cameraNone: 'Cette page n’a accès à aucune caméra. Collez le texte, ou choisissez un fichier.',
  chooseFiles: 'Choisir des fichiers',
  paste: 'Collez le lien ou le message',
  pasteHint: 'Toute une conversation convient\u202f: ce qui vient de Rappel y sera retrouvé.',
  take: 'Prendre',
  share: 'Partager',
  copy: 'Copier le lien',
  copied: 'Copié.',
  copyFailed: 'Impossible ici. Sélectionnez le lien ci-dessous et copiez-le.',
  saveFile: 'Enregistrer dans un fichier',
  link: 'Le lien',
}
