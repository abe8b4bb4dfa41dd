/** The steps of a category’s path that somebody named: `$course$/top/Algebra` is about algebra. */
export function categorySteps(category: string): readonly string[] {
  return (
    category
      .trim()
      // A slash in a name is doubled.
      .split(/(?<!\/)\/(?!\/)/)
      .map((step) => step.replaceAll('//', '/').trim())
      .filter((step) => step !== '' && step !== 'top' && !/^\$[a-z0-9]+\$$/i.test(step))
  );
}

/** What a category says of the questions in it. */
export function tagOfCategory(category: string): string | undefined {
  const steps = categorySteps(category);
  return steps.length === 0 ? undefined : steps.join('/');
}
