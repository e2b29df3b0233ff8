/** A recording that any browser can play: a tone of so many seconds, 8,000 samples a second, as WAV. */
export function toneOf(seconds: number): Uint8Array {
  const samples = Math.round(seconds * 8000)
  const wav = Buffer.alloc(44 + samples, 0x80)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20) // linear
  wav.writeUInt16LE(1, 22) // one channel
  wav.writeUInt32LE(8000, 24)
  wav.writeUInt32LE(8000, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34) // bits a sample
  wav.write('data', 36)
  wav.writeUInt32LE(samples, 40)
  for (let i = 0; i < samples; i++) wav[44 + i] = 128 + Math.round(60 * Math.sin((i * 440 * 2 * Math.PI) / 8000))
  return new Uint8Array(wav)
}
