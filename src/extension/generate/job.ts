import type * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import type { Generated, GenerationHost } from '../../core/generate/index.js';
import type { OpenBank } from '../open-banks.js';

/** What a model is to be asked for, once everything else is known. */
export interface Job {
  readonly title: string;
  /** The bank that it is for, and its text as it was read. */
  readonly open: OpenBank;
  readonly bank: BankDocument;
  /** How many characters of somebody's text go to the model; what else goes is small. */
  readonly size: number;
  /** The same for a model that cannot read as much; undefined where that is not wanted. */
  readonly fit: (model: vscode.LanguageModelChat) => Promise<Job | undefined>;
  readonly run: (host: GenerationHost) => Promise<Outcome>;
}

/** Proposals, and the bank that they are for where it is none that is there. */
export type Outcome = Generated & { readonly bank?: BankDocument };
