import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: rxjs', () => {
  testPrograms({
    'observables': `
${IMPORT}
import { of, from, firstValueFrom, lastValueFrom, defer, forkJoin, combineLatest, EMPTY } from 'rxjs';
import { map, switchMap, mergeMap, tap, catchError, filter, toArray, concatMap, take } from 'rxjs/operators';
export const a = async () => { const region = await firstValueFrom(of('eu-west-1')); return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1
export const b = async () => { const region = await lastValueFrom(from(['eu-west-1', 'eu-west-2']).pipe(map((r) => r))); return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-2
export const c = () => firstValueFrom(of('eu-west-3').pipe(map((region) => new DynamoDBClient({ region })), switchMap((cl) => from(cl.send(list))))); // → ListTables pinned eu-west-3
export const d = () => lastValueFrom(from(['eu-west-1', 'us-east-1']).pipe(mergeMap((region) => new DynamoDBClient({ region }).send(list)), toArray())); // → ListTables pinned eu-west-1|us-east-1
export const f = () => firstValueFrom(defer(() => new DynamoDBClient({ region: 'ap-south-1' }).send(list)).pipe(tap(() => undefined), catchError(() => of(null)))); // → ListTables pinned ap-south-1
export const g = async () => { const { region } = await firstValueFrom(forkJoin({ region: of('eu-north-1') })); return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-north-1
export const h = () => new Promise((done) => { of('sa-east-1').subscribe({ next: (region) => done(new DynamoDBClient({ region }).send(list)), complete: () => undefined }); }); // → ListTables pinned sa-east-1
export const i = () => new Promise((done) => { from(['sa-east-1']).pipe(filter((x) => x.startsWith('sa'))).subscribe((region) => done(new DynamoDBClient({ region }).send(list))); }); // → ListTables pinned sa-east-1`,
    'subjects': `
${IMPORT}
import { Subject, BehaviorSubject, ReplaySubject, firstValueFrom } from 'rxjs';
const region$ = new BehaviorSubject('eu-west-1');
export const a = () => new DynamoDBClient({ region: region$.value }).send(list); // → ListTables pinned eu-west-1
export const b = async () => new DynamoDBClient({ region: await firstValueFrom(region$) }).send(list); // → ListTables pinned eu-west-1
const orders = new Subject<string>();
orders.subscribe((region) => new DynamoDBClient({ region }).send(list)); // → ListTables pinned eu-west-2
export const c = () => { orders.next('eu-west-2'); };
export const d = () => new DynamoDBClient({ region: region$.getValue() }).send(list); // → ListTables pinned eu-west-1`,
  });
});
