// What lives here: what becomes of things that are pasted into a bank or dropped there.
// What may not: files and clipboards, which are the host's; reading foreign formats (core/convert).
// Where its data comes from: the bank as it is read, the text that is pasted, names in the media folder.
export { type ImageInsertion, imageInsertionAt } from './image-insertion.js';
export { mediaFolderOf, mediaName, mediaReference } from './media-names.js';
export { mayBeItems, type PasteOffer, pasteOffers } from './paste-offers.js';
