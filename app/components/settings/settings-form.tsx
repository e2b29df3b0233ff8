import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import type { Settings } from '#domain/settings.ts'
import * as m from '#words'

/** Every choice with its words. A form that loads the page anew: another language is another build of the pages. */
export function SettingsForm({ settings }: { settings: Settings }) {
  return (
    <Form method="post" reloadDocument>
      <Radios
        name="size"
        legend={m.settings_size()}
        value={settings.size}
        choices={[
          { value: 'usual', label: m.settings_size_usual() },
          { value: 'large', label: m.settings_size_large() },
          { value: 'largest', label: m.settings_size_largest() },
        ]}
      />
      <Radios
        name="locale"
        legend={m.settings_language()}
        hint={m.settings_language_hint()}
        value={settings.locale}
        choices={[
          { value: 'en', label: m.settings_language_en() },
          { value: 'cy', label: m.settings_language_cy() },
        ]}
      />
      <Radios
        name="theme"
        legend={m.settings_theme()}
        value={settings.theme}
        choices={[
          { value: 'system', label: m.settings_theme_system() },
          { value: 'light', label: m.settings_theme_light() },
          { value: 'dark', label: m.settings_theme_dark() },
        ]}
      />
      <Radios
        name="font"
        legend={m.settings_font()}
        value={settings.font}
        choices={[
          { value: 'ours', label: m.settings_font_ours() },
          { value: 'system', label: m.settings_font_system() },
        ]}
      />
      <Radios
        name="links"
        legend={m.settings_links()}
        value={settings.links}
        choices={[
          { value: 'usual', label: m.settings_links_usual() },
          { value: 'underlined', label: m.settings_links_underlined() },
        ]}
      />
      <Radios
        name="motion"
        legend={m.settings_motion()}
        value={settings.motion}
        choices={[
          { value: 'system', label: m.settings_motion_system() },
          { value: 'less', label: m.settings_motion_less() },
        ]}
      />
      <Radios
        name="notices"
        legend={m.settings_notices()}
        hint={m.settings_notices_hint()}
        value={settings.notices}
        choices={[
          { value: 'summary', label: m.settings_notices_summary() },
          { value: 'all', label: m.settings_notices_all() },
          { value: 'off', label: m.settings_notices_off() },
        ]}
      />
      <Button>{m.settings_save()}</Button>
    </Form>
  )
}
