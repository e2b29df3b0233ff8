import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { plansWithMail } from '#app/components/mail/read-mail.ts'
import { Reaching } from '#app/components/settings/reaching.tsx'
import { SettingsForm } from '#app/components/settings/settings-form.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { readForm } from '#app/forms/fields.ts'
import { backTo, changed } from '#app/forms/settings.ts'
import * as m from '#words'

export const loader = async ({ context }: LoaderFunctionArgs) => ({
  settings: context.settings,
  plans: await plansWithMail(context),
})

/** Also takes the header's language button, which sends a language and nothing else, and goes back where it was pressed. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const headers = { 'Set-Cookie': context.saveSettings(changed(context.settings, form)) }
  return redirect(backTo(form.get('back')) ?? '/settings?done=saved', { status: 303, headers })
}

export default function Settings() {
  const { settings, plans } = useLoaderData<typeof loader>()
  return (
    <Page title={m.settings_title()} lead={m.settings_lead()} next={<p>{m.settings_next()}</p>}>
      <SettingsForm settings={settings} />
      <Reaching plans={plans} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.settings_title()} – Evenground` }]
