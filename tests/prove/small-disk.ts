/** A disk that can be filled: a file with a file system in it, mounted. Needs Linux and root. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  readonly folder: string
  /** Takes all room, down to the last block. */
  fill(): void
  free(): void
}

/** @throws where this machine lets nobody mount: the proof is then not given */
export async function withSmallDisk<T>(megabytes: number, task: (disk: SmallDisk) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'rappel-disk-'))
  const [image, folder] = [join(home, 'image'), join(home, 'disk')]
  const run = (program: string, ...args: readonly string[]) => execFileSync(program, args, { stdio: 'pipe' })
  mkdirSync(folder)
  closeSync(openSync(image, 'w'))
  truncateSync(image, megabytes * 1_000_000)
  try {
    // No room is kept back for root, who runs this.
    run('mkfs.ext4', '-q', '-m', '0', image)
    run('mount', '-o', 'loop', image, folder)
  } catch (error) {
    rmSync(home, { recursive: true })
    throw new Error('NOT PROVED: a small disk cannot be mounted here, which takes Linux and root', { cause: error })
  }
  const ballast = join(folder, 'ballast')
  try {
    return await task({
      folder,
      fill() {
        const file = openSync(ballast, 'a')
        for (let size = 1_048_576; size >= 512; size /= 2) writeUntilFull(file, Buffer.alloc(size))
        closeSync(file)
        if (statfsSync(folder).bavail > 0) throw new Error(`Inconsistent: ${statfsSync(folder).bavail} blocks are left`)
      },
      free: () => rmSync(ballast, { force: true }),
    })
  } finally {
    run('umount', '--lazy', folder)
    rmSync(home, { recursive: true, force: true })
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
