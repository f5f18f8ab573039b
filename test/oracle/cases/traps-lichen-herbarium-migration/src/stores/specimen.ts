export interface Specimen {
  id: string;
  species: string;
  /** Where the scan was stored when it was made; kept for provenance. */
  scannedIn?: string;
}
