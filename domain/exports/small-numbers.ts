/** In a document for the public, a vote with fewer seats is only "passed" or "not passed" (domain handbook §5.9). */
export const FEWEST_SEATS = 5
