import type { PolicyRepository, RateRepository } from "./repositories";

export class Underwriting {
  static inject = ["rates", "policies"] as const;

  constructor(private readonly rates: RateRepository, private readonly policies: PolicyRepository) {}

  async premium(product: string, sum: number): Promise<number> {
    const rate = await this.rates.rateOf(product);
    return Math.round(sum * rate);
  }

  async bind(customerId: string, product: string, sum: number): Promise<void> {
    await this.policies.insert({ customerId, product, sum });
  }
}
