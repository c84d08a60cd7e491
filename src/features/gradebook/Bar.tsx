/** A share as a bar. Decoration: the number stands beside it. */
export function Bar({ share, tone = 'plain' }: { readonly share: number; readonly tone?: 'plain' | 'right' }) {
  return (
    <svg class="Bar" data-tone={tone} width="100%" height="8" aria-hidden="true" focusable="false">
      <rect class="Bar-ground" width="100%" height="8" rx="4" />
      {share > 0 && <rect class="Bar-mark" width={`${100 * share}%`} height="8" rx="4" />}
    </svg>
  )
}
