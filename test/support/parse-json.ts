/** A JSON document in the shape that the test expects; where it has another one, the comparison fails. */
// oxlint-disable-next-line no-unnecessary-type-parameters -- the caller names the shape
export function parseJson<Shape>(text: string): Shape {
  return JSON.parse(text) as Shape;
}
