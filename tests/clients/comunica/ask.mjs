// Asks a query of sources with Comunica: node ask.mjs QUERY TYPE SOURCE…; prints one JSON document.
import { QueryEngine } from '@comunica/query-sparql';

const [query, type, ...addresses] = process.argv.slice(2);
const sources = addresses.map((value) => (type === 'auto' ? value : { type, value }));
const result = await new QueryEngine().query(query, { sources });
const term = (found) => ({
  type: found.termType,
  value: found.value,
  ...(found.termType === 'Literal' ? { language: found.language, datatype: found.datatype.value } : {}),
});

async function collected() {
  switch (result.resultType) {
    case 'boolean':
      return result.execute();
    case 'quads': {
      const quads = await (await result.execute()).toArray();
      return quads.map((quad) => [quad.subject, quad.predicate, quad.object].map(term));
    }
    default: {
      const rows = await (await result.execute()).toArray();
      return rows.map((row) => Object.fromEntries([...row].map(([name, found]) => [name.value, term(found)])));
    }
  }
}

console.log(JSON.stringify(await collected()));
