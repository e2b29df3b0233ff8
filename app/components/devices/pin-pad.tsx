import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import * as m from '#words'
import styles from './devices.module.css'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
const LENGTH = 4

/** Four figures, tapped on large keys or typed. With the fourth tap the form is sent. */
export function PinPad() {
  const [isLive, setIsLive] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => setIsLive(true), [])
  const tap = (figure: string) => {
    const input = box.current
    if (!input) return
    input.value = `${input.value}${figure}`.slice(0, LENGTH)
    if (input.value.length === LENGTH) input.form?.requestSubmit()
  }
  return (
    <div className={field.field}>
      <label htmlFor="pin">{m.devices_pin()}</label>
      <input
        ref={box}
        id="pin"
        name="pin"
        type="password"
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={LENGTH}
        autoComplete="off"
        className={`${field.box} ${styles.pin}`}
      />
      <div className={`${styles.keys} ${isLive ? '' : styles.waiting}`}>
        {KEYS.map((figure) => (
          <button key={figure} type="button" className={buttonClass('second')} onClick={() => tap(figure)}>
            {figure}
          </button>
        ))}
        <button
          type="button"
          className={buttonClass('plain')}
          onClick={() => {
            if (box.current) box.current.value = ''
          }}
        >
          {m.devices_pin_clear()}
        </button>
      </div>
    </div>
  )
}
