export const enum Site {
  Dublin = "eu-west-1",
  Ohio = "us-east-2",
}

export namespace Deployment {
  export const home = Site.Dublin;
  export namespace Analytics {
    export const region = Site.Ohio;
    export const stream = "orders";
  }
}
