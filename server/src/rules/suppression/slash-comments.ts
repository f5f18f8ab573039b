import type { Comment, Commented } from './comments';

/** After these words a slash begins a regular expression and is no division. */
const BEFORE_EXPRESSION = /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|else|do|instanceof|yield|await)$/;

/** Comments of TypeScript, JavaScript and JSX. */
export function slashComments(text: string): Commented {
  return new SlashScanner(text).scan();
}

class SlashScanner {
  private readonly comments: Comment[] = [];
  private readonly texts: { readonly start: number; readonly end: number }[] = [];
  /** End of the last token, for telling a regular expression from a division. */
  private codeEnd = 0;

  constructor(private readonly text: string) {}

  scan(): Commented {
    this.code(0, false);
    return { comments: this.comments, texts: this.texts };
  }

  /** Scans code up to the end, or up to the brace that closes a template's hole. Returns the offset behind it. */
  private code(from: number, inHole: boolean): number {
    const { text } = this;
    let depth = 0;
    let at = from;
    while (at < text.length) {
      const char = text[at]!;
      if (inHole && char === '}' && depth === 0) return at + 1;
      if (char === '{') depth++;
      if (char === '}') depth--;
      const next = char === '/' ? this.slash(at) : char === '`' ? this.template(at) : char === '"' || char === "'" ? this.quoted(at) : at + 1;
      if (!/\s/.test(char) && !this.isComment(at)) this.codeEnd = next;
      at = next;
    }
    return at;
  }

  private isComment(start: number): boolean {
    return this.comments.at(-1)?.start === start;
  }

  private slash(at: number): number {
    const { text } = this;
    if (text[at + 1] === '/') return this.comment(at, lineEnd(text, at), 0);
    if (text[at + 1] === '*') {
      const close = text.indexOf('*/', at + 2);
      return close === -1 ? this.comment(at, text.length, 0) : this.comment(at, close + 2, 2);
    }
    return this.isExpressionNext() ? this.regularExpression(at) : at + 1;
  }

  private comment(start: number, end: number, closingMark: number): number {
    this.comments.push({ start, end, inner: { start: start + 2, end: end - closingMark } });
    return end;
  }

  private isExpressionNext(): boolean {
    const last = this.text[this.codeEnd - 1] ?? ';';
    if (/[\w$]/.test(last)) return BEFORE_EXPRESSION.test(this.text.slice(Math.max(0, this.codeEnd - 12), this.codeEnd));
    if (/(?:\+\+|--)$/.test(this.text.slice(Math.max(0, this.codeEnd - 2), this.codeEnd))) return false;
    // `</b>` closes an element; after a closing bracket or a text stands a division.
    return !/[)\]}"'`<]/.test(last);
  }

  private regularExpression(start: number): number {
    const { text } = this;
    let inClass = false;
    for (let at = start + 1; at < text.length; at++) {
      const char = text[at]!;
      if (char === '\n') break;
      if (char === '\\') at++;
      else if (char === '[') inClass = true;
      else if (char === ']') inClass = false;
      else if (char === '/' && !inClass) return at + 1;
    }
    return start + 1;
  }

  /** A quote that is not closed on its line is an apostrophe in the text of an element. */
  private quoted(start: number): number {
    const { text } = this;
    const quote = text[start];
    for (let at = start + 1; at < text.length; at++) {
      const char = text[at]!;
      if (char === quote) return at + 1;
      if (char === '\\') at++;
      else if (char === '\n') break;
    }
    return start + 1;
  }

  private template(start: number): number {
    const { text } = this;
    const [comments, texts] = [this.comments.length, this.texts.length];
    let part = start;
    for (let at = start + 1; at < text.length; at++) {
      const char = text[at]!;
      if (char === '\\') at++;
      else if (char === '`') {
        this.texts.push({ start: part, end: at + 1 });
        return at + 1;
      } else if (char === '$' && text[at + 1] === '{') {
        this.texts.push({ start: part, end: at + 2 });
        this.codeEnd = at + 2;
        at = this.code(at + 2, true) - 1;
        part = at;
      }
    }
    this.comments.length = comments;
    this.texts.length = texts;
    return start + 1;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
