import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

/** An address that ends in `#entry-7` leads to that entry, also where it stands on another page of the log. */
export function useEntryInAddress(): void {
  const { hash } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    const [, number] = /^#entry-(\d{1,9})$/.exec(hash) ?? []
    if (number === undefined || document.getElementById(`entry-${number}`)) return
    // Asked for by number and still not here: the log has no such entry.
    if (new URLSearchParams(window.location.search).get('at') === number) return
    navigate(`?at=${number}${hash}`, { replace: true })
  }, [hash, navigate])
}
