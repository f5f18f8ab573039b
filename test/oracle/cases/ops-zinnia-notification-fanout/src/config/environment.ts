export type Channel = "email" | "push" | "webhook";

interface ChannelSettings {
  region: string | undefined;
  isEnabled: boolean;
}

const read = (name: string) => process.env[name]?.trim() || undefined;

export const channels: Record<Channel, ChannelSettings> = {
  email: { region: read("EMAIL_REGION") ?? "us-east-1", isEnabled: read("EMAIL_OFF") !== "1" },
  push: { region: "eu-central-1", isEnabled: true },
  webhook: { region: read("AWS_REGION"), isEnabled: true },
};

export const preferences = { table: read("PREFERENCES_TABLE") ?? "notification-preferences", region: "us-east-1" };
export const deliveries = { table: "deliveries", region: "eu-central-1" };
