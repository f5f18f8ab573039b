import FileStorage from "./storage";

export async function handler({ documentId, name, text }: { documentId: string; name: string; text: string }) {
  const key = FileStorage.keyOf(documentId, name);
  await FileStorage.upload({ key, body: text });
  await FileStorage.deleteFile(`${key}.draft`);
  return FileStorage.getSignedUrl(key, 300);
}
