/** Code that only the answer to a form needs: it comes once the page is there, so that reading waits for none of it. */
export const loadAnswers = () => import('./answers.tsx')
