import type { LearnerModel } from '../learner/learner-model.ts'
import type { SecondBasket } from '../store/second-basket.ts'

/** Makes the log and the second basket hold the same: each gets what only the other has. For idle time. */
export async function agreeWithBasket(learner: LearnerModel, basket: SecondBasket): Promise<void> {
  const { count } = learner.state()
  if (count === 0 || (await basket.agrees(count))) return
  const stored = await learner.everything()
  if (!stored.ok) return
  const missing = await basket.reconcile(stored.value)
  if (missing.length > 0) await learner.bringBack(missing)
}
