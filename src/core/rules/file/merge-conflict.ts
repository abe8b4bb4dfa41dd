import { defineRule } from '../rule.js';

export default defineRule({
  id: 'merge-conflict',
  group: 'file',
  severity: 'error',
  sentence: 'No merge conflict is left in the file.',
  why: 'When two people have changed the same lines, git writes both versions between `<<<<<<<` and `>>>>>>>` and leaves the choice to you. Until then the file is no bank.',
  source: 'git-merge(1), “How conflicts are presented”',
  foundBy: 'reading',
  messages: {
    conflict:
      'Two versions of these lines stand here, and git could not decide. Keep what is right, and take away the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Capitals\nquestions:\n  - question: What is the capital of Australia?\n<<<<<<< HEAD\n    answer: Canberra\n=======\n    answer: Sydney\n>>>>>>> other\n',
      },
    ],
    good: [
      {
        yaml: 'title: Capitals\nquestions:\n  - question: What is the capital of Australia?\n    answer: Canberra\n',
      },
    ],
  },
});
