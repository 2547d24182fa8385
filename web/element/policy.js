// Logs what the page's Content-Security-Policy has to allow, where it does not.

const COMPILING = "script-src 'wasm-unsafe-eval'";
const advised = new Set();
const lists = new Set();

function advise(source) {
  if (advised.has(source)) return;
  advised.add(source);
  console.error(`<credit-calculator> is refused by the policy of this page. Add to the page's Content-Security-Policy: ${source}`);
}

// Browsers dispatch it some time after the refused request has failed.
document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
  if (blockedURI === "wasm-eval") advise(COMPILING);
  else if (blockedURI?.startsWith(new URL(".", import.meta.url)) || lists.has(blockedURI)) advise(`${effectiveDirective} ${new URL(blockedURI).origin}`);
});

/** Advises where the policy refuses this address of a price list. */
export function watchForRefusal(list) {
  lists.add(list);
}

/** Advises where this error is a refusal to compile WebAssembly: not every browser dispatches an event for that. */
export function checkForRefusal({ message }) {
  if (/unsafe-eval|content.security.policy|blocked by csp/i.test(message)) advise(COMPILING);
}
