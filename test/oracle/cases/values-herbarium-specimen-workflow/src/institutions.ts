class Institution {
  constructor(readonly code: string, readonly city: string, readonly region: string) {}

  bucket(purpose: string) {
    return `herbarium-${this.code.toLowerCase()}-${purpose}`;
  }
}

export const institutions = {
  newYork: new Institution("NY", "The Bronx", "us-east-1"),
  kew: new Institution("K", "Richmond", "eu-west-2"),
  berlin: new Institution("B", "Berlin", "eu-central-1"),
};

export type { Institution };
