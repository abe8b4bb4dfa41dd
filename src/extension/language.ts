import type * as vscode from 'vscode';

/** The language that this extension contributes. */
export const languageId = 'quizwright';

/** Where its features are offered: files, untitled texts, virtual file systems. */
export const bankSelector: vscode.DocumentSelector = { language: languageId };

/** Shown beside every problem. */
export const diagnosticSource = 'quizwright';
