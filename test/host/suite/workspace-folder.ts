/** The folder of the workspace that is no disk's: in it are the files that tests write there. */
export const WORKSPACE = 'quizwright-test:/workspace';
