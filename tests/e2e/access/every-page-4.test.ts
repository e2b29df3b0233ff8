import { everyPage } from '#tests/support/page-checks/every-page.ts'

// A part of the list of all pages; four files, so that several can run at once.

everyPage(3, 4)
