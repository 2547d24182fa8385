// Says what a page's Content-Security-Policy has to allow, where it does not.

const COMPILING = "script-src 'wasm-unsafe-eval'";
const said = new Set();
const lists = new Set();

function advise(source) {
  if (said.has(source)) return;
  said.add(source);
  console.error(`<credit-calculator> is refused by the policy of this page. Add to the page's Content-Security-Policy: ${source}`);
}

// Browsers say it some time after what they refuse has failed.
document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
  if (blockedURI === "wasm-eval") advise(COMPILING);
  else if (blockedURI?.startsWith(new URL(".", import.meta.url)) || lists.has(blockedURI)) advise(`${effectiveDirective} ${new URL(blockedURI).origin}`);
});

/** Remembers the address of a price list that an element names. */
export function mayBeRefused(list) {
  lists.add(list);
}

/** Not every browser names this one: some only say it where it fails. */
export function checkRefusal({ message }) {
  if (/unsafe-eval|content.security.policy|blocked by csp/i.test(message)) advise(COMPILING);
}
