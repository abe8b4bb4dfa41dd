import { element, type XmlContent, type XmlPart } from '../../xml/write-xml.js';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** How a version of QTI names its elements, and where it says what it is. */
export interface Dialect {
  readonly id: 'qti21' | 'qti30';
  readonly title: string;
  /** What manifests call its items and tests. */
  readonly types: { readonly item: string; readonly test: string };
  readonly namespace: string;
  readonly schema: string;
  /** What the package says that it is. */
  readonly package: {
    readonly namespace: string;
    readonly schema: string;
    readonly version: string;
  };
  readonly template: (name: string) => string;
  /** What stands beside a body: version 3 puts it into an element of its own. */
  readonly apart: (content: readonly XmlContent[]) => XmlContent;
  /** What says of a rubric what it is for. */
  readonly scoring: Attributes;
  /** An element of QTI, by its name in version 2. */
  readonly q: (name: string, attributes?: Attributes, ...content: readonly XmlContent[]) => XmlPart;
}

export const qti21: Dialect = {
  id: 'qti21',
  title: 'QTI 2.1',
  types: { item: 'imsqti_item_xmlv2p1', test: 'imsqti_test_xmlv2p1' },
  namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
  package: {
    namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: 'QTIv2.1 Package',
    version: '1.0.0',
  },
  apart: (content) => content,
  scoring: {},
  template: (name) => `http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}`,
  q: element,
};

export const qti30: Dialect = {
  id: 'qti30',
  title: 'QTI 3.0',
  types: { item: 'imsqti_item_xmlv3p0', test: 'imsqti_test_xmlv3p0' },
  namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
  schema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
  package: {
    namespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'QTI Package',
    version: '3.0.0',
  },
  apart: (content) => element('qti-content-body', {}, content),
  scoring: { use: 'scoring' },
  template: (name) => `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}`,
  q: (name, attributes = {}, ...content) =>
    element(
      `qti-${kebab(name)}`,
      Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [
          /[:-]/.test(key) ? key : kebab(key),
          value,
        ]),
      ),
      ...content,
    ),
};

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
