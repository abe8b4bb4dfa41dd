import { freshId, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import { withCode } from '../shared/with-code.js';
import type { FieldPath, Form, ProblemPlace, ShownProblem } from './form.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface ShellParts {
  readonly path: FieldPath;
  readonly label: string;
  readonly help?: string | undefined;
  readonly control: Control;
  /** For a label that stands elsewhere, as that of a row does. */
  readonly isLabelHidden?: boolean;
  readonly class?: string;
}

export interface Shell extends ProblemPlace {
  /** Says what is wrong with what is being typed, which is not in the text yet. */
  complain(sentence: string | undefined): void;
}

/** A control with its label, its help and its problems, tied together for everybody. */
export function shellOf(form: Form, parts: ShellParts): Shell {
  const { path, label, help, control } = parts;
  control.id = freshId();
  const isCheckbox = control instanceof HTMLInputElement && control.type === 'checkbox';
  const hint = help === undefined ? undefined : make('p', { class: 'help', id: freshId() }, help);
  const problems = problemList();
  const labels = make(
    'label',
    { htmlFor: control.id, class: parts.isLabelHidden === true ? 'hidden' : 'label' },
    label,
  );
  const describe = (): void => {
    const ids = [hint?.id, problems.isEmpty() ? undefined : problems.element.id];
    const said = ids.filter((id) => id !== undefined).join(' ');
    if (said === '') control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', said);
  };
  const element = make(
    'div',
    { class: `field ${isCheckbox ? 'check' : ''} ${parts.class ?? ''}`.trim() },
    ...(isCheckbox ? [control, labels] : [labels, control]),
    hint,
    problems.element,
  );
  let told: readonly ShownProblem[] = [];
  let complaint: string | undefined;
  const update = (): void => {
    problems.show(form, told, complaint);
    const isWrong = complaint !== undefined || told.some(({ severity }) => severity === 'error');
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    describe();
  };
  const shell: Shell = {
    element,
    showProblems(found) {
      if (found.length === 0 && told.length === 0) return;
      told = found;
      update();
    },
    complain(sentence) {
      if (sentence === complaint) return;
      complaint = sentence;
      update();
    },
  };
  describe();
  form.register(path, shell);
  return shell;
}

export interface ProblemList {
  readonly element: HTMLElement;
  isEmpty(): boolean;
  show(form: Form, problems: readonly ShownProblem[], complaint?: string): void;
}

/** Problems, each with the button that mends it where there is one. */
export function problemList(): ProblemList {
  const element = make('ul', { class: 'problems', id: freshId(), hidden: true });
  return {
    element,
    isEmpty: () => element.hidden === true,
    show(form, problems, complaint) {
      const all: readonly Omit<ShownProblem, 'mend'>[] = [
        ...(complaint === undefined ? [] : [{ severity: 'error', message: complaint } as const]),
        ...problems,
      ];
      element.hidden = all.length === 0;
      element.replaceChildren(
        ...all.map((problem) => {
          const { severity, message, fix } = problem;
          const button =
            fix !== undefined &&
            'mend' in problem &&
            make(
              'button',
              {
                type: 'button',
                class: 'link',
                onclick: () => (problem as ShownProblem).mend(),
              },
              make('span', {}, ...withCode(fix)),
            );
          return make(
            'li',
            { class: severity },
            icon(severity),
            make('span', { class: 'hidden' }, `${form.word(`ui.${severity}`)}: `),
            make('span', {}, ...withCode(message)),
            button,
          );
        }),
      );
    },
  };
}
