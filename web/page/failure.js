// The calculator could not be loaded: early.js says so in its place.

export function sayFailed(error) {
  dispatchEvent(new Event("dream-credits:failed"));
  throw error;
}
