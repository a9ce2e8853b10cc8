// The letters of Latin script, so that pages look the same everywhere; Chinese characters are the reader's own.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const FILES = [
  { family: "Source Sans", weight: "200 900", script: "latin", file: "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2" },
  { family: "Source Sans", weight: "200 900", script: "latin-ext", file: "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2" },
  { family: "Source Serif", weight: "600", script: "latin", file: "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2" },
  { family: "Source Serif", weight: "600", script: "latin-ext", file: "@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2" },
];

// In Chinese text quotation marks, dashes and dots are as wide as a character: they are left to the Chinese font.
const PUNCTUATION = ["U+B7", "U+2010-2027", "U+2030-205E"];
const BESIDE_CHINESE = "107%"; // Chinese characters are larger than Latin letters of the same size
const RANGES = {
  latin: ["U+20-7E", "U+A0-B6", "U+B8-FF", "U+131", "U+152-153", "U+2BB-2BC", "U+2C6", "U+2DA", "U+2DC", "U+20AC", "U+2122", "U+2212"],
  "latin-ext": ["U+100-130", "U+132-151", "U+154-24F", "U+1E00-1EFF"],
};

function face(family, weight, address, ranges, size = "100%") {
  const rules = [
    `font-family: "${family}"`,
    `font-weight: ${weight}`,
    "font-display: swap",
    `size-adjust: ${size}`,
    `src: url("${address}") format("woff2")`,
    `unicode-range: ${ranges.join(", ")}`,
  ];
  return `@font-face { ${rules.join("; ")}; }`;
}

/** Writes `fonts/` and `fonts.css`: each family whole, and as `… Letters` without the punctuation of both scripts. */
export async function copyFonts(folder) {
  const locate = createRequire(import.meta.url).resolve;
  const rules = [];
  await mkdir(join(folder, "fonts"), { recursive: true });
  for (const { family, weight, script, file } of FILES) {
    const content = await readFile(locate(file));
    const name = file.split("/").at(-1);
    await writeFile(join(folder, "fonts", name), content);
    const address = `fonts/${name}?v=${createHash("sha256").update(content).digest("hex").slice(0, 12)}`;
    const more = script === "latin" ? PUNCTUATION : [];
    rules.push(face(family, weight, address, [...RANGES[script], ...more]));
    rules.push(face(`${family} Letters`, weight, address, RANGES[script], BESIDE_CHINESE));
  }
  await writeFile(join(folder, "fonts.css"), rules.join("\n") + "\n");
}
