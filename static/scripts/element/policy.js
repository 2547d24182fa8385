// What a page's Content-Security-Policy has to allow, where it does not.

const refused = new Set();

document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
  if (blockedURI.startsWith("wasm")) refused.add("script-src 'wasm-unsafe-eval'");
  else if (blockedURI.startsWith(new URL(".", import.meta.url))) refused.add(`${effectiveDirective} ${new URL(import.meta.url).origin}`);
});

/** What to add to the policy, or nothing. */
export function policyAdvice() {
  return refused.size > 0 && `Add to the page's Content-Security-Policy: ${[...refused].join("; ")}`;
}
