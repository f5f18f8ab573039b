import "reflect-metadata";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { container, instanceCachingFactory } from "tsyringe";
import { Mailer } from "./mailer";

container.register("region", { useValue: process.env.MAILER_REGION ?? "eu-west-1" });
container.register("sender", { useValue: "team@example.com" });
container.register("SESv2Client", {
  useFactory: instanceCachingFactory((c) => new SESv2Client({ region: c.resolve<string>("region") })),
});

export async function handler({ email }: { email: string }) {
  await container.resolve(Mailer).welcome(email);
}
