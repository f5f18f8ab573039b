import type { Specimen } from "./specimen";

export interface SpecimenStore {
  find(id: string): Promise<Specimen | undefined>;
  save(specimen: Specimen): Promise<void>;
}

/** Keeps the last answers; never asks AWS itself. */
export class CachingStore implements SpecimenStore {
  private readonly cache = new Map<string, Specimen>();

  constructor(private readonly inner: SpecimenStore) {}

  async find(id: string) {
    const cached = this.cache.get(id);
    if (cached) return cached;
    const found = await this.inner.find(id);
    if (found) this.cache.set(id, found);
    return found;
  }

  async save(specimen: Specimen) {
    await this.inner.save(specimen);
    this.cache.set(specimen.id, specimen);
  }
}
