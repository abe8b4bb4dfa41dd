/** The letter that a choice is shown with, as teachers speak of it: `A` for the first, `27` behind `Z`. */
export function choiceLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
