/**
 * Lets the rows of a list be dragged by their grips. The list is changed by whoever is told, not here.
 * @param each what rows of such a list match
 */
export function dragRows(
  list: HTMLElement,
  onMove: (from: number, to: number) => void,
  each = '.row',
): void {
  let dragged: Element | undefined;
  const rowOf = (target: EventTarget | null): Element | undefined => {
    const row = target instanceof Element ? target.closest(each) : null;
    return row !== null && row.parentElement === list ? row : undefined;
  };
  const clear = (): void => {
    for (const row of list.children) row.classList.remove('drop-before', 'drop-after', 'dragged');
  };
  list.addEventListener('dragstart', (event) => {
    const row = rowOf(event.target);
    if (row === undefined || event.dataTransfer === null) return;
    dragged = row;
    event.dataTransfer.effectAllowed = 'move';
    // Nothing of the bank leaves the page with the mouse.
    event.dataTransfer.setData('application/x-quizwright-row', '');
    event.dataTransfer.setDragImage(row, 8, 8);
    row.classList.add('dragged');
  });
  list.addEventListener('dragover', (event) => {
    const row = rowOf(event.target);
    if (dragged === undefined || row === undefined) return;
    event.preventDefault();
    const { top, height } = row.getBoundingClientRect();
    const isBefore = event.clientY < top + height / 2;
    for (const other of list.children) other.classList.remove('drop-before', 'drop-after');
    if (row !== dragged) row.classList.add(isBefore ? 'drop-before' : 'drop-after');
  });
  list.addEventListener('drop', (event) => {
    const row = rowOf(event.target);
    if (dragged === undefined || row === undefined) return;
    event.preventDefault();
    const rows = [...list.children];
    const from = rows.indexOf(dragged);
    const over = rows.indexOf(row);
    const isAfter = row.classList.contains('drop-after');
    const before = over + (isAfter ? 1 : 0);
    clear();
    dragged = undefined;
    const to = before > from ? before - 1 : before;
    if (to !== from) onMove(from, to);
  });
  list.addEventListener('dragend', () => {
    clear();
    dragged = undefined;
  });
}
