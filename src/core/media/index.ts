// What a bank's references to images, sounds and videos lead to. Hosts say what is in a folder; what
// follows from it is decided here, so that every door says the same.
export { type MediaEntry, MediaFolder } from './media-folder.js';
export { type MediaListing, resolveMedia } from './resolve-media.js';
export { type MediaAddress, mediaSort, readMediaAddress } from './media-address.js';
