// Tells early.js that the calculator could not be loaded. It says so in the calculator's place.

export function reportFailure(error) {
  dispatchEvent(new Event("dream-credits:failed"));
  throw error;
}
