// Draws the countries of the world in the projection Natural Earth I, 1000 by 520.
import { createRequire } from "node:module";

import { geoNaturalEarth1, geoPath } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";
import { presimplify, quantile, simplify } from "topojson-simplify";

const [WIDTH, HEIGHT] = [1000, 520];
const KEPT = 0.12; // part of the points that stay
const LEFT_OUT = new Set(["ATA"]); // it would need a quarter of the height
const MAIN = 0.2; // a part of a country belongs to its box when it is this large beside the largest
const SMALLEST = 0.6; // square units; a country whose shapes are all smaller is a dot
const DOT = 1.2; // its radius
const CHECKS = [[0, 0], [116.4, 39.9], [102.6, 17.97], [-74.1, 4.7], [28.2, -25.7], [179.9, -16.5], [-179.9, 71], [30, 85], [0, -90]];

const round = (number) => Math.round(number * 10) / 10;

/** Returns the features: code (ISO 3166-1 alpha-3, empty where there is none) → geometries. */
function shapes(topology) {
  const found = new Map();
  for (const one of feature(topology, topology.objects.countries).features) {
    const code = countries.numericToAlpha3(one.id) ?? "";
    if (!LEFT_OUT.has(code)) found.set(code, [...(found.get(code) ?? []), one]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Returns the topology with fewer points; borders that two countries share stay shared. */
function generalize(topology) {
  const weighted = presimplify(topology);
  return simplify(weighted, quantile(weighted, KEPT));
}

/** Returns the polygons of a country that are large enough to be seen; all of them where none is. */
function visible(features, path) {
  const all = features.flatMap(({ geometry }) =>
    (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((coordinates) => ({ type: "Polygon", coordinates })),
  );
  return all.filter((polygon) => path.area(polygon) >= SMALLEST);
}

/** Returns a path of absolute lines as one of relative ones, without points where it already is. */
function compact(path) {
  const rings = path.split("Z").filter(Boolean).map((ring) => ring.slice(1).split("L").map((pair) => pair.split(",").map(tenths)));
  return rings.map(relative).join("");
}

/** Returns one closed ring of points in tenths of a unit; nothing where it is too small to have an inside. */
function relative([first, ...others]) {
  let [x, y] = first;
  const steps = [];
  for (const [toX, toY] of others) {
    if (toX === x && toY === y) continue;
    steps.push(`${short(toX - x)},${short(toY - y)}`);
    [x, y] = [toX, toY];
  }
  if (steps.length < 2) return "";
  return `M${short(first[0])},${short(first[1])}l${steps.join(" ").replace(/[, ](?=-)/g, "")}z`;
}

const tenths = (text) => Math.round(Number(text) * 10);
const short = (number) => String(number / 10).replace(/^(-?)0\./, "$1.");

/** Returns the path of a small country: a disc around its middle. */
function dot([x, y]) {
  const [left, top, across] = [round(x - DOT), round(y), round(2 * DOT)];
  return `M${left},${top}a${DOT},${DOT},0,1,0,${across},0a${DOT},${DOT},0,1,0,${-across},0Z`;
}

/** Returns the large parts of a country: an island far away is not where people look for it. */
function mainParts(polygons, path) {
  const sizes = polygons.map((polygon) => path.area(polygon));
  const least = MAIN * Math.max(...sizes);
  const largest = polygons[sizes.indexOf(Math.max(...sizes))];
  return { largest, all: { type: "GeometryCollection", geometries: polygons.filter((_, at) => sizes[at] >= least) } };
}

/** Returns what is drawn of a country and where it lies: the box of its large parts, the middle of the largest. */
function outline(features, original, path) {
  const polygons = visible(features, path);
  const whole = { type: "FeatureCollection", features: original };
  if (!polygons.length) {
    const centre = path.centroid(whole).map(round);
    return { d: dot(centre), box: path.bounds(whole).flat().map(round), centre };
  }
  const main = mainParts(polygons, path);
  const d = compact(path({ type: "GeometryCollection", geometries: polygons }));
  return { d, box: path.bounds(main.all).flat().map(round), centre: path.centroid(main.largest).map(round) };
}

/** Returns the map as SVG, and as data what is needed to place things on it. */
export function drawWorld() {
  const topology = createRequire(import.meta.url)("world-atlas/countries-50m.json");
  const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: "Sphere" });
  const path = geoPath(projection).digits(1);
  const original = new Map(shapes(topology));
  const [lines, places] = [[], {}];
  for (const [code, features] of shapes(generalize(topology))) {
    const { d, box, centre } = outline(features, original.get(code), path);
    lines.push(code ? `<path id="${code}" d="${d}"/>` : `<path d="${d}"/>`);
    if (code) places[code] = { box, centre };
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">\n${lines.join("\n")}\n</svg>\n`;
  return { svg, data: { ...describe(projection), countries: places } };
}

function describe(projection) {
  return {
    projection: { name: "Natural Earth I", scale: projection.scale(), translate: projection.translate() },
    checks: CHECKS.map(([longitude, latitude]) => {
      const [x, y] = projection([longitude, latitude]);
      return { longitude, latitude, x, y };
    }),
  };
}
