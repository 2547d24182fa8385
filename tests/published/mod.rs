//! The published prices of the 2022 list: credits for one image.
//!
//! Source: Stability AI, platform documentation, "Credits + Billing" (August to November 2022), in the public
//! repository `Stability-AI/platform`, `packages/app/src/Markdown/Pages/CreditsAndBilling.md`.

/// The columns: width and height.
pub const SIZES: [(u32, u32); 6] =
    [(512, 512), (512, 768), (512, 1024), (768, 768), (768, 1024), (1024, 1024)];

/// The rows: steps, and the credits of each size as printed.
pub const PUBLISHED: [(u32, [&str; 6]); 6] = [
    (10, ["0.2", "0.5", "0.8", "0.9", "1.3", "1.9"]),
    (25, ["0.5", "1.2", "1.9", "2.3", "3.3", "4.7"]),
    (50, ["1.0", "2.4", "3.8", "4.6", "6.6", "9.4"]),
    (75, ["1.5", "3.6", "5.7", "6.9", "9.9", "14.1"]),
    (100, ["2.0", "4.8", "7.6", "9.2", "13.2", "18.8"]),
    (150, ["3.0", "7.2", "11.4", "13.8", "19.8", "28.2"]),
];
