import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { useLoaded } from '../../ui/lazy.tsx'
import { SettingsGroup } from './controls.tsx'
import { VIEWS } from './setting-views.tsx'
import type { SettingsModel } from './settings-model.ts'
import { GROUP_NAMES, GROUPS, isFound, type EntryName } from './settings-search.ts'
import './SettingsPage.css'

/** All that can be set, narrowed down by words to what is wanted. */
export function SettingsPage({ model }: { readonly model: SettingsModel }) {
  const { settings, shell } = usePageMessages()
  const failure = model.failure.value
  const isSearched = model.query.value.length > 0
  const groups = useFoundGroups(model)
  const found = groups.reduce((sum, { names }) => sum + names.length, 0)
  return (
    <Page class="SettingsPage">
      <header>
        <Bogolan motif="comb" />
        <h1>{settings.title}</h1>
        <p>{settings.lead}</p>
      </header>
      {failure !== undefined && (
        <Notice tone="wrong" title={settings.failedTitle} text={shell.problem[failure.code]}>
          <Button look="strong" onClick={() => void model.retry()}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      <Search model={model} found={isSearched ? found : undefined} />
      {groups.map(
        ({ group, names }) =>
          names.length > 0 && (
            <SettingsGroup key={group} title={settings.groups[group]}>
              {names.map((name) => {
                const View = VIEWS[name]
                return <View key={name} model={model} />
              })}
            </SettingsGroup>
          ),
      )}
      {!isSearched && <p class="SettingsPage-version">{settings.version(model.version)}</p>}
    </Page>
  )
}

/** @param found how many; undefined while nothing is searched for */
function Search({ model, found }: { readonly model: SettingsModel; readonly found: number | undefined }) {
  const { settings, browse } = usePageMessages()
  return (
    <div class="SettingsPage-search">
      <SearchField label={settings.search} hint={browse.searchHint} value={model.text.value} onFocus={() => void model.prepare()} onInput={model.search} />
      <p role="status">{found !== undefined && (found > 0 ? settings.found(found) : browse.nothing)}</p>
      {found === 0 && <p>{browse.nothingHint}</p>}
    </div>
  )
}

function useFoundGroups(model: SettingsModel) {
  const { settings } = usePageMessages()
  const voice = useLoaded(model.hasVoice(useApp().i18n.language.value))
  const languages = [settings.entries, ...model.languages.value]
  const query = model.query.value
  const isOffered: Partial<Record<EntryName, boolean>> = { readAloud: voice.kind === 'ready' && voice.value, haptics: model.canBuzz }
  return GROUP_NAMES.map((group) => ({ group, names: GROUPS[group].filter((name) => (isOffered[name] ?? true) && isFound(name, query, languages)) }))
}
