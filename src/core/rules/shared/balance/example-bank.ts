/** Countries with their capitals, and three other cities each. */
const capitals = [
  ['France', 'Paris', 'Lyon', 'Nice'],
  ['Italy', 'Rome', 'Milan', 'Turin'],
  ['Spain', 'Madrid', 'Seville', 'Bilbao'],
  ['Austria', 'Vienna', 'Graz', 'Linz'],
  ['Japan', 'Tokyo', 'Osaka', 'Kyoto'],
  ['Peru', 'Lima', 'Cusco', 'Arequipa'],
  ['Egypt', 'Cairo', 'Luxor', 'Aswan'],
  ['Kenya', 'Nairobi', 'Mombasa', 'Kisumu'],
  ['Norway', 'Oslo', 'Bergen', 'Tromsø'],
  ['Poland', 'Warsaw', 'Gdańsk', 'Kraków'],
] as const;

/** For the examples of rules: a bank with a question for each letter (at most ten), its key there. */
export function bankWithKeysAt(letters: string): string {
  const lines = ['title: Capitals', 'questions:'];
  [...letters].forEach((letter, i) => {
    const [country, key, ...others] = capitals[i]!;
    const at = letter.charCodeAt(0) - 65;
    const choices = [...others.slice(0, at), `{text: ${key}, correct: true}`, ...others.slice(at)];
    lines.push(`  - question: What is the capital of ${country}?`, '    choices:');
    for (const choice of choices) lines.push(`      - ${choice}`);
  });
  return `${lines.join('\n')}\n`;
}
