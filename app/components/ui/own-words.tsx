/** Words that somebody typed, in whichever language and direction: a name, a title, a question. */
export const OwnWords = ({ children }: { children: string }) => (
  <bdi data-content dir="auto">
    {children}
  </bdi>
)
