export { region } from './region.js';
export { findParcel, saveParcel, type Parcel, type ParcelStatus } from './parcel-table.js';
export { announce, type ParcelEvent } from './parcel-events.js';
