/** Where a recording is heard, by members of its plan alone. */
export const recordingUrl = (planId: string, recordingId: string): string =>
  `/api/v1/plans/${planId}/recordings/${recordingId}`
