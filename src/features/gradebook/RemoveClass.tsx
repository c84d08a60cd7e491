import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { GradebookModel } from './gradebook-model.ts'

/** Deletes a class for good, once it was said what goes. */
export function RemoveClass({ model, id }: { readonly model: GradebookModel; readonly id: string }) {
  const { gradebook } = usePageMessages()
  const [asks, ask] = useState(false)
  const summary = model.classes.value?.find((one) => one.id === id)

  useEffect(() => {
    if (asks) void model.loadList()
  }, [asks, model])

  async function remove() {
    if (await model.remove(id)) location.hash = '#/class'
    else ask(false)
  }

  return (
    <>
      <Button onClick={() => ask(true)}>{gradebook.remove}</Button>
      {asks && summary !== undefined && (
        <Dialog title={gradebook.removeTitle} onClose={() => ask(false)}>
          <p>{gradebook.removeText(summary.results, summary.pupils)}</p>
          <div class="GradebookPage-choice">
            <Button onClick={() => void remove()}>{gradebook.removeConfirm}</Button>
            <Button look="strong" onClick={() => ask(false)}>
              {gradebook.keep}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
