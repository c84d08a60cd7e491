import { MemoryPage } from '../../features/memory/MemoryPage.tsx'
import { createMemoryPageModel } from '../../features/memory/memory-model.ts'
import type { AppModel } from '../app-model.ts'
import { appEngine } from '../engine.ts'

export function drawMemory({ ports: { clock, learner, shelf } }: AppModel) {
  const { run } = appEngine()
  const model = createMemoryPageModel({
    clock,
    shelf,
    state: learner.state,
    everything: learner.everything,
    retry: learner.retry,
    setParameters: (parameters) => learner.setSetting('parameters', parameters),
    reportMemory: (input) => run('reportMemory', input),
    fitMemory: (input) => run('fitMemory', input),
  })
  return () => <MemoryPage model={model} />
}
