export default abstract class BaseStorage {
  public abstract upload: (file: { key: string; body: string }) => Promise<string | undefined>;
  public abstract getSignedUrl: (key: string, expiresIn?: number) => Promise<string>;
  public abstract deleteFile(key: string): Promise<void>;

  public keyOf(documentId: string, name: string) {
    return `papers/${documentId}/${encodeURIComponent(name)}`;
  }
}
