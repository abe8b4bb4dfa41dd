// What studies: quizzes and reviews, in a bundle of their own that is loaded with the first of them.
export { createQuizzes } from '../quiz/start-quiz.js';
export { createReviews } from '../review/start-review.js';
