import type BaseStorage from "./BaseStorage";
import S3Storage from "./S3Storage";

const storage: BaseStorage = new S3Storage();

export default storage;
