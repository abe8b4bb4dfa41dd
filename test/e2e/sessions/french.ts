/** Somebody whose browser speaks French finds a bank with mistakes in French. */
import assert from 'node:assert/strict';
import { goBehind, openFile, type, waitForSaved } from '../editor.js';
import { waitForAnyProblem } from '../problems-view.js';
import type { Session } from '../session.js';
import { acceptSuggestion, openQuickFixes, suggestionsWith } from '../widgets.js';

const BANK = 'fautes-de-metier.quiz.yaml';
const NEW = 'nouvelle.quiz.yaml';

export const french: Session = {
  name: 'en français',
  language: 'fr',
  examples: true,
  files: { [NEW]: '' },
  scenarios: [
    {
      name: 'les corrections',
      async run(workbench) {
        await openFile(workbench, BANK);
        await waitForAnyProblem(workbench);
        await workbench.shoot('banque');
        await goBehind(workbench, 'ne fait p');
        const fixes = await openQuickFixes(workbench);
        await workbench.shoot('corrections');
        assert.ok(
          fixes.includes('Désactiver `negative-stem` ici, avec une raison'),
          fixes.join('\n'),
        );
      },
    },
    {
      name: 'une banque',
      async run(workbench) {
        await openFile(workbench, NEW);
        await type(workbench, 'banque');
        await suggestionsWith(workbench, 'bank');
        await workbench.shoot('banque offerte');
        await acceptSuggestion(workbench, 'bank');
        await workbench.shoot('nouvelle banque');
        await waitForSaved(workbench, NEW, (text) => text.includes('Titre de la banque'));
      },
    },
  ],
};
