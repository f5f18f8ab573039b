/** Steps without meeting anything new of AWS after which an entry point is given up: at first, and once much has been in vain. */
const MOST = 20_000;
const LEAST = 1_000;
/** Each time that so many more steps have been in vain, half of them are left. */
const HALVED_AFTER = 100_000;
/** Steps of all entry points together after which the next get less than the whole budget: half of it each time that so many more have been taken. */
const PLENTY = 600_000;
const LESS_AFTER = 300_000;
/** Most entry points need no more. */
const LEAST_BUDGET = 2_000;

/**
 * Ends the evaluation of code that leads nowhere: a large program that uses AWS in a corner reaches all the rest of itself from there. The more steps
 * have been in vain, the fewer are spent on the next entry point. What is met again and again, such as a client that publishes metrics from everywhere, is
 * nothing new: counting it made 2.4 times the steps of one program. Where all of a very large program leads to AWS, later entry points get less than the
 * first. Small programs never notice.
 */
export class Patience {
  private usefulUntil = 0;
  private news = 0;
  private inVain = 0;
  private most = MOST;

  /** Is it over? `steps`: of this entry point, `news`: how often something of AWS has been met so far that was new. */
  isOver(steps: number, news: number): boolean {
    if (news !== this.news) {
      this.news = news;
      this.usefulUntil = steps;
    }
    return steps - this.usefulUntil > this.most;
  }

  /** How many of the steps that an entry point may take it may take after so many of others. */
  allowance(budget: number, taken: number): number {
    return taken < PLENTY ? budget : Math.min(budget, Math.max(LEAST_BUDGET, budget * 2 ** (-(taken - PLENTY) / LESS_AFTER)));
  }

  /** The entry point is left after so many steps. */
  leave(steps: number): void {
    this.inVain += steps - this.usefulUntil;
    this.usefulUntil = 0;
    this.most = Math.max(LEAST, MOST * 2 ** (-this.inVain / HALVED_AFTER));
  }
}
