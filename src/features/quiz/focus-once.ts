/** As a ref: the element takes the focus when it comes. The function stays the same, so it is not called again when the element is only drawn again. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
