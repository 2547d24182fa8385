// Prices as they were published, each with its source. Paths are those of the public repository Stability-AI/platform.

/** The columns of both tables. */
export const SIZES = [[512, 512], [512, 768], [512, 1024], [768, 768], [768, 1024], [1024, 1024]];

/** Credits for one image by steps, one for each size. */
export const TABLES = [
  {
    // "Credits + Billing" (August to November 2022): packages/app/src/Markdown/Pages/CreditsAndBilling.md
    rateCard: "dreamstudio-2022",
    rows: {
      10: ["0.2", "0.5", "0.8", "0.9", "1.3", "1.9"],
      25: ["0.5", "1.2", "1.9", "2.3", "3.3", "4.7"],
      50: ["1.0", "2.4", "3.8", "4.6", "6.6", "9.4"],
      75: ["1.5", "3.6", "5.7", "6.9", "9.9", "14.1"],
      100: ["2.0", "4.8", "7.6", "9.2", "13.2", "18.8"],
      150: ["3.0", "7.2", "11.4", "13.8", "19.8", "28.2"],
    },
  },
  {
    // "Pricing" (from 1 December 2022): packages/app/src/Markdown/Pages/Pricing.md
    rateCard: "dreamstudio-2023",
    rows: {
      15: ["0.1", "0.3", "0.4", "0.5", "0.7", "1.0"],
      30: ["0.2", "0.5", "0.8", "1.0", "1.4", "1.9"],
      50: ["0.4", "0.9", "1.3", "1.6", "2.3", "3.2"],
      100: ["0.7", "1.7", "2.6", "3.1", "4.5", "6.4"],
      150: ["1.0", "2.5", "3.9", "4.6", "6.7", "9.5"],
    },
  },
];

/** Single figures: list, model, settings, credits, basis. */
export const POINTS = [
  // packages/app/src/Pricing/index.tsx (last changed on 29 August 2023)
  ["stability-2023", "stable-diffusion-xl-1024-v1-0", { steps: 30 }, "1.60", "published"],
  ["stability-2023", "stable-diffusion-xl-1024-v1-0", { steps: 40 }, "1.80", "published"],
  ["stability-2023", "stable-diffusion-xl-1024-v1-0", { steps: 50 }, "2.00", "published"],
  ["stability-2023", "stable-diffusion-xl-1024-v0-9", { steps: 30 }, "1.60", "published"],
  ["stability-2023", "stable-diffusion-x4-latent-upscaler", { width: 512, height: 512 }, "8", "fixed"],
  ["stability-2023", "stable-diffusion-x4-latent-upscaler", { width: 1024, height: 1024 }, "12", "fixed"],
  ["stability-2023", "esrgan-v1-x2plus", {}, "0.2", "fixed"],
  // Stability-AI/stability-sdk: nbs/SD3_API.ipynb
  ["stability-2025", "sd3.5-large", {}, "6.5", "fixed"],
  ["stability-2025", "sd3.5-large-turbo", {}, "4", "fixed"],
  ["stability-2025", "sd3.5-medium", {}, "3.5", "fixed"],
  ["stability-2025", "sd3.5-flash", {}, "2.5", "fixed"],
  // stability.ai: API Price Update of 9 July 2025
  ["stability-2025", "upscale-creative", {}, "60", "fixed"],
  ["stability-2025", "upscale-conservative", {}, "40", "fixed"],
  ["stability-2025", "control-sketch", {}, "5", "fixed"],
  ["stability-2025", "stable-fast-3d", {}, "10", "fixed"],
  ["stability-2025", "text-to-audio", {}, "20", "fixed"],
];
