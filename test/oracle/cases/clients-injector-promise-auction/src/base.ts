export abstract class Injector<Container> {
  private container?: Container;

  constructor(protected readonly name: string) {}

  abstract buildContainer(): Promise<Container>;

  async build(): Promise<this> {
    this.container = await this.buildContainer();
    return this;
  }

  getContainer(): Container {
    if (!this.container) throw new Error(`${this.name} was not built`);
    return this.container;
  }
}

export interface Response<Body> {
  statusCode: number;
  body: Body | { errorCode: string };
}

export abstract class ApiHandler<Container, Event, Body> {
  constructor(
    private readonly handlerName: string,
    private readonly injectorPromise: Promise<Injector<Container>>,
  ) {}

  get handler() {
    return async (event: Event): Promise<Response<Body>> => {
      try {
        const injector = await this.injectorPromise;
        return { statusCode: 200, body: await this.handleRequest(injector.getContainer(), event) };
      } catch (error) {
        console.error(this.handlerName, error);
        return { statusCode: 500, body: { errorCode: "INTERNAL_ERROR" } };
      }
    };
  }

  protected abstract handleRequest(container: Container, event: Event): Promise<Body>;
}
