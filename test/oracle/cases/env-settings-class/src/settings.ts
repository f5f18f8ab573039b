class Settings {
  #source: NodeJS.ProcessEnv;

  constructor(source: NodeJS.ProcessEnv = process.env) {
    this.#source = source;
  }

  get modelRegion(): string {
    return this.#source['MODEL_REGION'] ?? 'us-east-1';
  }

  get modelId(): string {
    return this.#source['MODEL_ID'] ?? 'amazon.nova-lite-v1:0';
  }
}

export default Object.freeze(new Settings());
