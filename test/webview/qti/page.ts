// A player of QTI 3 that is not ours, for tests only: its licence (GPL) is none for what we ship.
import '@citolab/qti-components';
