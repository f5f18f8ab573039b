import AWS from "../bootstrap";
import settings from "../settings";

const ses = new AWS.SES({ apiVersion: "2010-12-01", region: settings.mail.region });

export function remind(name: string, books: string[]) {
  return ses
    .sendEmail({
      Source: settings.mail.from,
      Destination: { ToAddresses: [`${name}@readers.example`] },
      Message: { Subject: { Data: "Books to return" }, Body: { Text: { Data: books.join("\n") } } },
    })
    .promise();
}
