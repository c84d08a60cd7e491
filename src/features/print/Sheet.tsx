import { presentationOrder } from '../../core/quiz/presentation.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { PaperCards } from '../../ui/paper/PaperCards.tsx'
import { PaperQuiz } from '../../ui/paper/PaperQuiz.tsx'
import { PaperBrief } from './PaperBrief.tsx'
import type { PrintModel, PrintTexts } from './print-model.ts'

/** What is printed. */
export function Sheet({ model, texts: { brief, items } }: { readonly model: PrintModel; readonly texts: PrintTexts }) {
  const { quiz, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const { kind, sections, topics, sides } = model.choice.value
  if (kind === 'brief') return <PaperBrief sections={brief.sections.filter(({ id }) => sections.length === 0 || sections.includes(id))} terms={brief.terms} />

  const byId = new Map(items.map((item) => [item.id, item]))
  const printed = model.ids.value.flatMap((id) => byId.get(id) ?? [])
  if (kind === 'cards') return <PaperCards items={printed} sides={sides} />
  const names = [...model.bank.sections.filter(({ id }) => sections.includes(id)).map(({ title }) => title[language]), ...topics.map((topic) => study.topics[topic])]
  return <PaperQuiz title={[quiz.title, ...names].join(' · ')} items={printed} orderOf={(item) => presentationOrder(item, model.seed)} />
}
