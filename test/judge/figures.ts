import { mean } from './rated.ts'

export type Pair = { panel: number; level: number }
export type Figures = { n: number; spearman: number; kappa: number; error: number; bias: number; adjacent: number }

/** Agreement of levels with a panel: rank correlation, quadratic weighted kappa and adjacency on whole levels, mean absolute and signed error. */
export function figuresOf(pairs: readonly Pair[]): Figures {
  const [panel, level] = [pairs.map((one) => one.panel), pairs.map((one) => one.level)]
  return {
    n: pairs.length, spearman: spearman(panel, level), kappa: kappa(panel, level),
    error: mean(pairs.map((one) => Math.abs(one.panel - one.level))), bias: mean(pairs.map((one) => one.level - one.panel)),
    adjacent: mean(pairs.map((one) => (Math.abs(Math.round(one.panel) - Math.round(one.level)) <= 1 ? 1 : 0))),
  }
}

/** Spearman's rank correlation; ties share their mean rank. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return pearson(ranks(a), ranks(b))
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
  const found: number[] = []
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && order[to]!.value === order[from]!.value) to += 1
    for (let at = from; at < to; at += 1) found[order[at]!.at] = (from + to - 1) / 2
    from = to
  }
  return found
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)]
  const both = a.reduce((sum, value, at) => sum + (value - ma) * (b[at]! - mb), 0)
  return both / Math.sqrt(a.reduce((sum, value) => sum + (value - ma) ** 2, 0) * b.reduce((sum, value) => sum + (value - mb) ** 2, 0))
}

/** Quadratic weighted kappa on whole levels. */
function kappa(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [a.map(Math.round), b.map(Math.round)]
  const observed = mean(x.map((value, at) => (value - y[at]!) ** 2))
  const expected = mean(x.flatMap((value) => y.map((other) => (value - other) ** 2)))
  return 1 - observed / expected
}
