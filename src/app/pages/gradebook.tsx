import type { Assignment } from '../../core/assignments/assignment.ts'
import type { Received } from '../../core/assignments/received.ts'
import type { TeacherKey } from '../../core/assignments/sealing.ts'
import { GradebookPage, type ClassTarget } from '../../features/gradebook/GradebookPage.tsx'
import { createGradebookModel, type Opened } from '../../features/gradebook/gradebook-model.ts'
import { readSealed } from '../../features/gradebook/sealed-result.ts'
import { KEY, readSet, SETS } from '../../features/teach/teach-shelf.ts'
import type { AppModel, AppPorts } from '../app-model.ts'
import type { RouteOf } from '../routes.ts'

export function drawGradebook({ ports }: AppModel) {
  const { bank, i18n, saveFile, shelf } = ports
  /** By what stands on the shelf: opening nine hundred seals takes seconds on a slow device, so it is done once a visit. */
  const known = new Map<string, Received>()
  const model = createGradebookModel({ bank, language: i18n.language, shelf, assignments: () => handedOut(shelf), unseal: (values) => unseal(shelf, values, known) })
  return (route: RouteOf<'class'>) => <GradebookPage model={model} target={targetOf(route)} saveFile={(file) => void saveFile(file)} />
}

/** Sets whose contents went out from this device. */
async function handedOut(shelf: AppPorts['shelf']): Promise<ReadonlyMap<string, Assignment>> {
  const listed = await (await shelf()).list(SETS)
  const sets = listed.ok ? listed.value.flatMap(([, value]) => readSet(value)?.handedOut ?? []) : []
  return new Map(sets.map((assignment) => [assignment.id, assignment]))
}

async function unseal(shelf: AppPorts['shelf'], values: readonly unknown[], known: Map<string, Received>): Promise<Opened | undefined> {
  const [{ sealing }, kept] = await Promise.all([import('../../platform/sealing.ts'), shelf().then((opened) => opened.get(KEY))])
  const key: TeacherKey | undefined = kept.ok ? sealing.recall(kept.value) : undefined
  if (key === undefined) return undefined
  const results = await Promise.all(
    values.map(async (value) => {
      const sealed = readSealed(value)
      if (sealed === undefined) return []
      const before = known.get(sealed.signs)
      if (before !== undefined) return [before]
      const opened = await sealing.open(sealed.signs, key)
      if (!opened.ok) return []
      const received = { result: opened.value, receivedAt: sealed.receivedAt }
      known.set(sealed.signs, received)
      return [received]
    }),
  )
  const received = results.flat()
  return { received, unreadable: values.length - received.length }
}

function targetOf({ id, view, part }: RouteOf<'class'>): ClassTarget {
  if (id === undefined) return { kind: 'list' }
  if (view === 'pupil' && part !== undefined) return { kind: view, id, pupil: part }
  if (view === 'item' && part !== undefined) return { kind: view, id, item: Number(part) }
  return { kind: view === 'items' || view === 'topics' ? view : 'matrix', id }
}
