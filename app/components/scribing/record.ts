/** What browsers can record, best first; Safari knows only the last. */
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
/** Speech is clear at this; two minutes are half a megabyte. */
const BITS_PER_SECOND = 32_000

export type Recording = {
  /** The recording is done and given to `done`. */
  stop: () => void
  /** It is thrown away, and the microphone let go. */
  cancel: () => void
}

/** Asks for the microphone and records until it is stopped. Throws if the browser or its owner does not allow it. */
export async function record(done: (file: File) => void): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const letGo = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind))
  const recorder = new MediaRecorder(stream, {
    ...(mimeType ? { mimeType } : {}),
    audioBitsPerSecond: BITS_PER_SECOND,
  })
  const parts: Blob[] = []
  let isWanted = true
  recorder.ondataavailable = ({ data }) => void parts.push(data)
  recorder.onstop = () => {
    letGo()
    if (isWanted) done(new File(parts, 'recording', { type: recorder.mimeType }))
  }
  recorder.start(1000)
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  return {
    stop,
    cancel: () => {
      isWanted = false
      stop()
      letGo()
    },
  }
}
