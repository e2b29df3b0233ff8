/** Styles of the HTML document: dark on light, large enough, no colour that means something, ready for paper. */
export const STYLE = `
:root { color-scheme: light dark }
body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .5em }
h1 { margin-top: 1rem }
:target { outline: 3px solid; outline-offset: .5rem }
a { text-underline-offset: .2em }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: .25rem solid }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: bold; padding: .5rem 0 }
th, td { border: 1px solid; padding: .4rem .6rem; text-align: left; vertical-align: top }
dt { font-weight: bold; margin-top: .6rem }
dd { margin: 0 0 .4rem }
img { max-width: 100%; height: auto }
pre { white-space: pre-wrap }
code { overflow-wrap: anywhere }
.status { border: 2px solid; padding: .6rem 1rem; font-weight: bold }
.record, .vote { border-top: 1px solid; padding-top: .5rem; margin: 1rem 0 }
.tasks { list-style: none; padding-left: 0 }
@media print {
  body { max-width: none; font-size: 11pt; padding: 0 }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid }
  tr, blockquote, .record { break-inside: avoid }
  nav { display: none }
  a { color: inherit }
}
`.trim()
