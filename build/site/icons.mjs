// The web manifest, and the icon in the sizes and forms that systems ask for.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { writeHashed } from "../files.mjs";

const picture = readFileSync("static/icon.svg", "utf8");
/** On a background, with room at the edges: systems cut it to their shapes. */
const onBackground = picture
  .replace('viewBox="0 0 32 32"', 'viewBox="-12 -12 56 56"')
  .replace(/(<svg[^>]*>)/, '$1<path fill="#18181b" d="M-12-12h56v56h-56z" />');

function icon(site, name, svg, width) {
  const png = new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
  const { file } = writeHashed(site, `${name}-${width}`, "png", png);
  return { src: file, sizes: `${width}x${width}`, type: "image/png" };
}

/** Writes them, and returns what the page has to link to. */
export function icons(site) {
  const manifest = JSON.parse(readFileSync("static/manifest.webmanifest", "utf8"));
  manifest.icons = [
    icon(site, "icon", picture, 192),
    icon(site, "icon", picture, 512),
    { ...icon(site, "icon-maskable", onBackground, 512), purpose: "maskable" },
  ];
  writeFileSync(join(site, "manifest.webmanifest"), JSON.stringify(manifest));
  return { drawing: writeHashed(site, "icon", "svg", picture).file, manifest: "manifest.webmanifest", touch: icon(site, "icon-touch", onBackground, 180).src };
}
