// Writes what the pages use of others' work: node build.mjs FOLDER
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { copyFonts } from "./fonts.mjs";
import { licences } from "./licences.mjs";
import { drawWorld } from "./world.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Bundles the query editor: `yasgui.js`, `yasgui.css`. */
async function bundleEditor(folder) {
  await build({
    absWorkingDir: HERE,
    entryPoints: { yasgui: "src/query.js" },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none", // licences.txt has them whole
    loader: { ".svg": "dataurl", ".woff2": "dataurl" },
    logLevel: "warning",
  });
}

/** Writes into a new folder and puts it in the place of the old one, so that no half of it is ever served. */
async function main(target) {
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await bundleEditor(fresh);
  await copyFonts(fresh);
  const { svg, data } = drawWorld();
  await writeFile(join(fresh, "world.svg"), svg);
  await writeFile(join(fresh, "world.json"), JSON.stringify(data, null, 1) + "\n");
  await writeFile(join(fresh, "licences.txt"), await licences(HERE));
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
}

await main(resolve(argv[2] ?? join(HERE, "../src/greensilk_kg/serve/static/built")));
