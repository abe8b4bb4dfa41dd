/** Typesets math. */
export interface MathExtra {
  /** @param tex without dollar signs */
  readonly typeset: (tex: string, display: boolean, into: HTMLElement) => void;
}

/** Colours code. */
export interface CodeExtra {
  /** HTML of spans with classes; undefined for a language that it does not know. */
  readonly colour: (text: string, language: string) => string | undefined;
}

declare global {
  interface Window {
    quizwrightMath?: MathExtra;
    quizwrightCode?: CodeExtra;
  }
}

/** Where the scripts are that few banks need, as the host has said. */
export interface ExtraFiles {
  readonly mathScript?: string;
  readonly mathStyle?: string;
  readonly codeScript?: string;
}

/** Loads what few banks need, once. */
export class Extras {
  readonly #files: ExtraFiles;
  /** A script may load others only with the sign that the host gave it. */
  readonly #nonce: string;
  #math: Promise<MathExtra | undefined> | undefined;
  #code: Promise<CodeExtra | undefined> | undefined;

  constructor(files: ExtraFiles, nonce: string) {
    this.#files = files;
    this.#nonce = nonce;
  }

  /** Calls back at once where it is there already. */
  withMath(use: (math: MathExtra) => void): void {
    if (window.quizwrightMath !== undefined) return use(window.quizwrightMath);
    this.#math ??= this.#loadMath();
    void this.#math.then((math) => math !== undefined && use(math));
  }

  withCode(use: (code: CodeExtra) => void): void {
    if (window.quizwrightCode !== undefined) return use(window.quizwrightCode);
    this.#code ??= this.#load(this.#files.codeScript).then(() => window.quizwrightCode);
    void this.#code.then((code) => code !== undefined && use(code));
  }

  async #loadMath(): Promise<MathExtra | undefined> {
    const { mathStyle, mathScript } = this.#files;
    if (mathStyle !== undefined) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = mathStyle;
      document.head.append(link);
    }
    await this.#load(mathScript);
    return window.quizwrightMath;
  }

  /** What cannot be loaded leaves the text as it is written. */
  #load(address: string | undefined): Promise<void> {
    if (address === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const script = document.createElement('script');
      script.nonce = this.#nonce;
      script.src = address;
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => resolve());
      document.head.append(script);
    });
  }
}
