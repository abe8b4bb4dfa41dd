// What lives here: a bank as a lesson that is read aloud: what is said, in what language, how long it is still;
// Markdown, code and math in words.
// What may not: voices and players; time, and what sets math, which is large and handed in.
// Where its data comes from: banks that `core/document` read, items as `core/render` shows them.
export {
  type Lesson,
  type LessonList,
  lessonLists,
  type LessonOptions,
  type LessonPart,
  type Role,
  type SpeakMath,
  type Utterance,
} from './lesson.js';
export { makeLesson, makeLessonInSteps } from './make-lesson.js';
export { hasMath } from './has-math.js';
