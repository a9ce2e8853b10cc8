// The licences of all packages that a bundle may hold.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const NOTE = `Country shapes: Natural Earth (naturalearthdata.com), public domain, by way of the package world-atlas.
The packages below, in whole or in part, are in the other files of this folder.
`;

/** Returns the text of a package's licence files, empty where it has none. */
async function texts(folder) {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name)).sort();
  const found = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
  return found.map((text) => text.trim()).join("\n\n");
}

/** Returns the names of installed packages that are not for development alone, out of the lock file. */
async function shipped(root) {
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const known = Object.entries(lock.packages).filter(([path, entry]) => path && !entry.dev && !entry.optional);
  return known.map(([path]) => path).sort();
}

/** Returns all licences as one text. */
export async function licences(root) {
  const parts = [NOTE];
  for (const path of await shipped(root)) {
    const about = JSON.parse(await readFile(join(root, path, "package.json"), "utf8"));
    const text = (await texts(join(root, path))) || "(The package has no licence file.)";
    parts.push(`## ${about.name} ${about.version} (${about.license ?? "no licence named"})\n\n${text}\n`);
  }
  return parts.join("\n");
}
