/** The value below which this share of the others lies. */
export const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.ceil(position);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
};

export const median = (values) => quantile(values, 0.5);
