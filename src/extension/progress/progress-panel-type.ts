export const progressPanelType = 'quizwright.progress';
