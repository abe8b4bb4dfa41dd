/** Somebody writes a bank from nothing. No two ask the same, of which VS Code would tell. */
import assert from 'node:assert/strict';
import {
  openFile,
  press,
  type,
  waitForBreadcrumb,
  waitForColours,
  waitForTypingRules,
  waitForSaved,
} from '../editor.js';
import { waitForCounts } from '../problems-view.js';
import { openQuickInput, quickInputRows, runCommand } from '../quick-input.js';
import type { Session } from '../session.js';
import { acceptSuggestion, suggestionsWith } from '../widgets.js';

const RIVERS = `quizwright: 1
title: Rivers of Europe

questions:
  - question: Which river flows through Paris?
    choices:
      - text: Seine
        correct: true
      - Loire
      - Rhône
    
`;

const TYPED = `title: Lakes of Europe
questions:
  - question: Which lake lies between three countries?
    choices:
      - text: Constance
        correct: true
      - Como
      - Balaton`;

const BADLY_LAID_OUT = `title:   Rivers
questions:
- question:   "Which river flows through Rome?"
  answer:   Tiber
`;

const LAID_OUT = `title: Rivers

questions:
  - question: Which river flows through Rome?
    answer: Tiber
`;

export const writing: Session = {
  name: 'writing',
  files: {
    'typed.quiz.yaml': '',
    'completed.quiz.yaml': RIVERS,
    'snippet.quiz.yaml': '',
    'formatted.quiz.yaml': BADLY_LAID_OUT,
    'outlined.quiz.yaml': RIVERS.replaceAll('Paris', 'Lyon'),
  },
  scenarios: [
    {
      name: 'a question by hand, dashes and all; Enter indents',
      async run(workbench) {
        await openFile(workbench, 'typed.quiz.yaml');
        const lines = [
          'questions:',
          '- question: Which lake lies between three countries?',
          'choices:',
          '- text: Constance',
          'correct: true',
        ];
        await type(workbench, 'title: Lakes of Europe');
        await waitForColours(workbench);
        await waitForTypingRules(workbench);
        await press(workbench, 'Enter');
        for (const line of lines) {
          await type(workbench, line);
          await press(workbench, 'Enter');
        }
        await press(workbench, 'Backspace');
        await type(workbench, '- Como');
        await press(workbench, 'Enter');
        await type(workbench, '- Balaton');
        await workbench.shoot('by hand');
        await waitForCounts(workbench, 0, 0);
        await waitForSaved(workbench, 'typed.quiz.yaml', (text) => text === TYPED);
      },
    },
    {
      name: 'a key and a value that are offered',
      async run(workbench) {
        await openFile(workbench, 'completed.quiz.yaml');
        await press(workbench, 'ControlOrMeta+End', 'ArrowUp', 'End');
        const keys = await suggestionsWith(workbench, 'difficulty');
        await workbench.shoot('keys');
        assert.ok(!keys.includes('choices'), 'a key that is there already is not offered');
        await acceptSuggestion(workbench, 'difficulty');
        const values = await suggestionsWith(workbench, 'easy');
        await workbench.shoot('values');
        assert.deepEqual(values, ['easy', 'medium', 'hard']);
        await acceptSuggestion(workbench, 'easy');
        await waitForCounts(workbench, 0, 0);
        const line = /^ {4}difficulty: easy$/m;
        await waitForSaved(workbench, 'completed.quiz.yaml', (text) => line.test(text));
      },
    },
    {
      name: 'a bank from a snippet, by Tab, and a card',
      async run(workbench) {
        await openFile(workbench, 'snippet.quiz.yaml');
        await type(workbench, 'bank');
        await suggestionsWith(workbench, 'bank');
        await workbench.shoot('snippet offered');
        await acceptSuggestion(workbench, 'bank');
        await workbench.shoot('snippet');
        const texts = [
          'Rivers',
          'en',
          'Which river flows through London?',
          'Thames',
          'Severn',
          'Trent',
        ];
        for (const text of [...texts, 'It has done so for ages.', 'Tide', 'A flood']) {
          await type(workbench, text);
          await press(workbench, 'Tab');
        }
        await workbench.shoot('snippet filled');
        await waitForCounts(workbench, 0, 0);
        // One more card, where the cursor is left.
        await type(workbench, 'card');
        await suggestionsWith(workbench, 'flashcard');
        await workbench.shoot('snippets of a list');
        await acceptSuggestion(workbench, 'flashcard');
        const lines = /correct: true\n {6}- Severn\n[^]*A flood\n {2}- front: A term\n {4}back: /;
        await waitForSaved(workbench, 'snippet.quiz.yaml', (text) => lines.test(text));
      },
    },
    {
      name: 'a layout that is put in order',
      async run(workbench) {
        await openFile(workbench, 'formatted.quiz.yaml');
        await runCommand(workbench, 'Format Document');
        await waitForSaved(workbench, 'formatted.quiz.yaml', (text) => text === LAID_OUT);
      },
    },
    {
      name: 'an outline of what is asked',
      async run(workbench) {
        await openFile(workbench, 'outlined.quiz.yaml');
        await openQuickInput(workbench, 'ControlOrMeta+Shift+KeyO', 'Lyon', 'Which river');
        assert.deepEqual(await quickInputRows(workbench), ['Which river flows through Lyon?']);
        await workbench.shoot('symbols');
        await press(workbench, 'Enter');
        await waitForBreadcrumb(workbench, 'Which river flows');
        await workbench.shoot('breadcrumbs');
      },
    },
  ],
};
