class Environment {
  /** The environment the server runs in. */
  public readonly ENVIRONMENT = process.env.NODE_ENV ?? "production";

  /** Where attachments are kept. */
  public readonly UPLOAD_BUCKET_NAME = this.toOptionalString(process.env.WIKI_BUCKET) ?? "wiki-attachments";

  public readonly UPLOAD_REGION = this.toOptionalString(process.env.WIKI_UPLOAD_REGION);

  /** Outgoing mail, may be elsewhere than the attachments. */
  public readonly MAIL_REGION = this.toOptionalString(process.env.WIKI_MAIL_REGION) ?? "eu-west-1";

  public readonly MAX_UPLOAD_SIZE = this.toOptionalNumber(process.env.WIKI_MAX_UPLOAD_SIZE) ?? 100_000;

  private toOptionalString(value: string | undefined) {
    return value ? value : undefined;
  }

  private toOptionalNumber(value: string | undefined) {
    return value ? parseInt(value, 10) : undefined;
  }
}

const env = new Environment();

export default env;
