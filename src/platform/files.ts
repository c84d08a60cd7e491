export type FileToSave = { readonly name: string; readonly type: string; readonly content: string | Uint8Array<ArrayBuffer> }

export type FileSaver = {
  /** @returns how the file went out of the app; `cancelled` when the learner closed the share sheet */
  save(file: FileToSave): Promise<'shared' | 'downloaded' | 'cancelled'>
}

type View = {
  readonly document: Document
  readonly navigator: Pick<Navigator, 'share' | 'canShare'>
  readonly matchMedia: (query: string) => { readonly matches: boolean }
}

/** Phones hand a file to another app by the share sheet; elsewhere, and where the sheet refuses the kind of file, it is a download. */
export function createFileSaver(view: View = window): FileSaver {
  return {
    async save({ name, type, content }) {
      const file = new File([content], name, { type })
      if (!view.matchMedia('(pointer: coarse)').matches || view.navigator.canShare?.({ files: [file] }) !== true) return download(file)
      try {
        await view.navigator.share({ files: [file] })
        return 'shared'
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
        return download(file)
      }
    },
  }

  function download(file: File): 'downloaded' {
    const address = URL.createObjectURL(file)
    const link = view.document.createElement('a')
    link.href = address
    link.download = file.name
    view.document.body.append(link)
    link.click()
    link.remove()
    // The browser reads the file after the click has returned; a minute is ample even from a full disk.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return 'downloaded'
  }
}
