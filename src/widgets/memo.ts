/** A function that keeps its last result and gives it again while its inputs are the same. */
export function memo<Inputs extends readonly unknown[], Result>(
  make: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: {inputs: Inputs; result: Result} | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, i) => input !== last?.inputs[i]))
      last = {inputs, result: make(...inputs)};
    return last.result;
  };
}
