import { PageHeader, WhatNext } from '#app/components/ui/page-header.tsx'
import { VerifyForm } from '#app/components/verify/verify-form.tsx'

/** Checks an exported plan in the browser of whoever doubts it. Nothing is sent anywhere. */
export default function Verify() {
  return (
    <>
      <PageHeader
        title="Check a plan"
        lead="Did anybody change the record? Were the votes counted right? Were the rules kept? Find out yourself."
      />
      <p>The check runs in your own browser. Nothing is sent to us or to anybody else.</p>
      <VerifyForm />
      <noscript>
        <div className="notice note">
          <p className="notice-title">This page needs JavaScript to check a file here</p>
          <p>Without it, the file can be checked on a computer that has Evenground, also offline:</p>
        </div>
      </noscript>
      <h2>On the command line</h2>
      <pre>
        <code>evenground verify FILE</code>
      </pre>
      <p>
        It does the same and gives the same answer. Add <code>--key</code> and the key of the log to make sure whose
        record it is.
      </p>
      <WhatNext>
        <p>
          If the record is sound, you can rely on what it says. If it is not, ask for a fresh copy, and show both to the
          members of the plan.
        </p>
      </WhatNext>
    </>
  )
}

export const meta = () => [
  { title: 'Check a plan – Evenground' },
  { name: 'description', content: 'Check an exported plan in your own browser. Nothing is uploaded.' },
]
