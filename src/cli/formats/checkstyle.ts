import { element, writeXml } from '../../core/convert/xml/write-xml.js';
import type { Format } from './format.js';
import { createPositions } from './positions.js';
import { visible } from './visible.js';

/** The report of Checkstyle, which many dashboards read; of its form, this is the version. */
const version = '4.3';

/** For whatever reads Checkstyle’s reports: a line for each problem, by file. */
export const checkstyle: Format = ({ reports }) =>
  writeXml(
    element(
      'checkstyle',
      { version },
      reports.map(({ name, text, problems }) => {
        const positions = createPositions(text);
        return element(
          'file',
          { name: visible(name) },
          problems.map(({ start, severity, message, item, rule }) => {
            const { line, column } = positions(start);
            return element('error', {
              line,
              column,
              severity,
              message: visible(item === undefined ? message : `${message} (${item})`),
              source: `quizwright.${rule}`,
            });
          }),
        );
      }),
    ),
  );
