import { usePageMessages } from '../../ui/app-context.ts'

/** A loom with its first threads, and the way to the first question. */
export function Newcomer() {
  const { progress, study } = usePageMessages()
  return (
    <section class="Newcomer">
      <svg viewBox="0 0 240 150" aria-hidden="true" focusable="false">
        <path class="Newcomer-frame" d="M30 142V12M210 142V12M18 24h204M18 128h204" />
        <path class="Newcomer-warp" d="M54 24v104M78 24v104M102 24v104M126 24v104M150 24v104M174 24v104M190 24v104" />
        <path class="Newcomer-weft" d="M44 122h156M44 114h156M44 106h156" />
        <path class="Newcomer-motif" d="M56 114l10-9 10 9 10-9 10 9 10-9 10 9 10-9 10 9 10-9 10 9 10-9 10 9 10-9 10 9" />
        <path class="Newcomer-thread" d="M44 98h70c16 0 14-16 28-16s10 12 22 10" />
        <circle class="Newcomer-shuttle" cx="168" cy="91" r="5" />
      </svg>
      <h2>{progress.emptyTitle}</h2>
      <p>{progress.emptyText}</p>
      <a class="Button" data-look="strong" href="#/study">
        {study.first}
      </a>
    </section>
  )
}
