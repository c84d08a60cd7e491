import { loadLeakPairs } from 'virtual:question-bank'
import { PrintPage } from '../../features/print/PrintPage.tsx'
import { createPrintModel } from '../../features/print/print-model.ts'
import type { AppModel } from '../app-model.ts'
import type { RouteOf } from '../routes.ts'

export function drawPrint({ ports: { bank, i18n, randomSeed } }: AppModel) {
  const model = createPrintModel({ bank, language: i18n.language, leaks: loadLeakPairs, randomSeed })
  return ({ kind, section }: RouteOf<'print'>) => <PrintPage model={model} kind={kind} section={section} />
}
