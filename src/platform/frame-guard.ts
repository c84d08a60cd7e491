type Framed = { readonly self: unknown; readonly top: { readonly location: { readonly origin: string } } | null; readonly location: { readonly origin: string } }

/**
 * Whether another site shows the app in a frame, where a click could be lured on to a hidden button.
 * Headers forbid it (frame-ancestors), but hosts such as GitHub Pages send none of ours: the app then shows only a link to itself.
 */
export function isFramedByAnotherOrigin(view: Framed = window): boolean {
  if (view.top === null || view.top === view.self) return false
  try {
    return view.top.location.origin !== view.location.origin
  } catch {
    // The browser does not even let us read the other site's address.
    return true
  }
}
