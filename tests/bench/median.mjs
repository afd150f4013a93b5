/** The middle of some numbers. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** As `timed`, for work that takes its time. */
export async function timedAsync(rounds, work) {
  const times = [];
  for (let round = -rounds / 4; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** Median milliseconds of `rounds` calls, after as many to warm up as a quarter of them. */
export function timed(rounds, work) {
  const times = [];
  for (let round = -rounds / 4; round < rounds; round += 1) {
    const start = performance.now();
    work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}
