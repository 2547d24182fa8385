// Tells early.js that the calculator could not be loaded. It shows a message in the calculator's place.

export const FAILED = "dream-credits:failed";

export function reportFailure(error) {
  dispatchEvent(new Event(FAILED));
  throw error;
}
