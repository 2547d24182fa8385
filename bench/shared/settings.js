export const DEFAULTS = { width: 512, height: 512, steps: 50, samples: 1 };

export const SLIDERS = [
  { name: "width", label: "Width", min: 512, max: 1024, step: 64 },
  { name: "height", label: "Height", min: 512, max: 1024, step: 64 },
  { name: "steps", label: "Steps", min: 10, max: 150, step: 1 },
  { name: "samples", label: "Image count", min: 1, max: 10, step: 1 },
];
