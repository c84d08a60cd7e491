import { signal, type ReadonlySignal } from '@preact/signals'

export type Toast = { readonly text: string; readonly action?: { readonly label: string; readonly run: () => void } }

/** One short message at a time, spoken to screen readers; the next one replaces it. */
export type ToastModel = {
  readonly toast: ReadonlySignal<Toast | undefined>
  show(toast: Toast): void
  dismiss(): void
}

export function createToasts(): ToastModel {
  const toast = signal<Toast | undefined>(undefined)
  return {
    toast,
    show(next) {
      toast.value = next
    },
    dismiss() {
      toast.value = undefined
    },
  }
}
