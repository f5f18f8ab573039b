const byPurpose = { storage: "us-east-2", queue: "us-west-2" };

export const storageRegion = () => byPurpose.storage;
