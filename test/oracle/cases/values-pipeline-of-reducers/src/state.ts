type Action = { type: 'region'; region: string } | { type: 'retries'; retries: number } | { type: 'reset' };
interface State { region: string; retries: number }

const initial: State = { region: 'us-east-1', retries: 3 };

function reducer(state: State, action: Action): State {
  switch (action.type) {
    case 'region':
      return { ...state, region: action.region };
    case 'retries':
      return { ...state, retries: action.retries };
    default:
      return initial;
  }
}

export const run = (...actions: Action[]): State => actions.reduce(reducer, initial);
