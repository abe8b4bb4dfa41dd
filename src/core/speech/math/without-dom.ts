// What speech-rule-engine works with where there is no DOM. In our bundles it stands for its own
// `system_external`, which would look for a page, for files and for packages while it runs.
import * as xmldom from '@xmldom/xmldom';
import xpath from 'wicked-good-xpath';

interface XPathHost {
  readonly evaluate: unknown;
  XPathResult?: unknown;
}

function installed(): XPathHost {
  const window = { document: {} as XPathHost, XPathResult: undefined as unknown };
  xpath.install(window);
  window.document.XPathResult = window.XPathResult;
  return window.document;
}

export const SystemExternal = {
  windowSupported: false,
  documentSupported: false,
  xmldom,
  document: new xmldom.DOMImplementation().createDocument('', '', null),
  xpath: installed(),
  mathmapsIePath: '',
  fs: null,
  url: '',
  jsonPath: '',
  WGXpath: '',
  wgxpath: null,
  nodeRequire: () => () => ({}),
  extRequire: () => null,
};
