import { answerFrom } from '#bench/collab/servers/answer.ts'
import { startBareRoom } from '#tests/support/bare-room.ts'

// The yardstick.
answerFrom(await startBareRoom())
