/**
 * Lets entries of one list be dragged onto the rows of another. What follows is for whoever is told.
 *
 * @param entries their own `draggable` is set
 */
export function dragOnto(
  entries: readonly HTMLElement[],
  rows: readonly HTMLElement[],
  onDrop: (entry: number, row: number) => void,
): void {
  let dragged: number | undefined;
  const clear = (): void => {
    dragged = undefined;
    for (const element of [...entries, ...rows]) element.classList.remove('dragged', 'drop-here');
  };
  for (const [index, entry] of entries.entries()) {
    entry.draggable = true;
    entry.addEventListener('dragstart', ({ dataTransfer }) => {
      if (dataTransfer === null) return;
      dragged = index;
      dataTransfer.effectAllowed = 'copy';
      // Nothing of the bank leaves the page with the mouse.
      dataTransfer.setData('application/x-quizwright-entry', '');
      entry.classList.add('dragged');
    });
    entry.addEventListener('dragend', clear);
  }
  for (const [index, row] of rows.entries()) {
    row.addEventListener('dragover', (event) => {
      if (dragged === undefined) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      row.classList.add('drop-here');
    });
    row.addEventListener('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !row.contains(relatedTarget)) {
        row.classList.remove('drop-here');
      }
    });
    row.addEventListener('drop', (event) => {
      if (dragged === undefined) return;
      event.preventDefault();
      const entry = dragged;
      clear();
      onDrop(entry, index);
    });
  }
}
