//! Prices as they were published, each with its source. Paths are those of the public repository `Stability-AI/platform`.

/// A price table: the list and model, and credits for one image by steps (rows) and size (columns).
pub struct Published {
    pub rate_card: &'static str,
    pub model: &'static str,
    pub rows: &'static [(u32, [&'static str; 6])],
}

/// The columns of both tables: width and height.
pub const SIZES: [(u32, u32); 6] =
    [(512, 512), (512, 768), (512, 1024), (768, 768), (768, 1024), (1024, 1024)];

/// "Credits + Billing" (August to November 2022): `packages/app/src/Markdown/Pages/CreditsAndBilling.md`.
pub const DREAMSTUDIO_2022: Published = Published {
    rate_card: "dreamstudio-2022",
    model: "stable-diffusion-v1",
    rows: &[
        (10, ["0.2", "0.5", "0.8", "0.9", "1.3", "1.9"]),
        (25, ["0.5", "1.2", "1.9", "2.3", "3.3", "4.7"]),
        (50, ["1.0", "2.4", "3.8", "4.6", "6.6", "9.4"]),
        (75, ["1.5", "3.6", "5.7", "6.9", "9.9", "14.1"]),
        (100, ["2.0", "4.8", "7.6", "9.2", "13.2", "18.8"]),
        (150, ["3.0", "7.2", "11.4", "13.8", "19.8", "28.2"]),
    ],
};

/// "Pricing" (from 1 December 2022): `packages/app/src/Markdown/Pages/Pricing.md`.
pub const DREAMSTUDIO_2023: Published = Published {
    rate_card: "dreamstudio-2023",
    model: "stable-diffusion-v1-5",
    rows: &[
        (15, ["0.1", "0.3", "0.4", "0.5", "0.7", "1.0"]),
        (30, ["0.2", "0.5", "0.8", "1.0", "1.4", "1.9"]),
        (50, ["0.4", "0.9", "1.3", "1.6", "2.3", "3.2"]),
        (100, ["0.7", "1.7", "2.6", "3.1", "4.5", "6.4"]),
        (150, ["1.0", "2.5", "3.9", "4.6", "6.7", "9.5"]),
    ],
};

/// Both published tables.
pub const TABLES: [Published; 2] = [DREAMSTUDIO_2022, DREAMSTUDIO_2023];

/// List, model, settings, credits for one result, and the basis.
pub type Point = (&'static str, &'static str, &'static [(&'static str, u32)], &'static str, &'static str);

/// Prices that were published as a formula or a single figure. Sources: for 2023 the platform's own calculators,
/// `packages/app/src/Pricing/index.tsx` (last changed on 29 August 2023): points and, between them, what its formulas
/// give; for 2025 as each model of the list names it.
pub const POINTS: [Point; 35] = [
    ("stability-2023", "stable-diffusion-xl-1024-v1-0", &[("steps", 30)], "1.60", "published"),
    ("stability-2023", "stable-diffusion-xl-1024-v1-0", &[("steps", 40)], "1.80", "published"),
    ("stability-2023", "stable-diffusion-xl-1024-v1-0", &[("steps", 50)], "2.00", "published"),
    ("stability-2023", "stable-diffusion-xl-1024-v1-0", &[("steps", 29)], "1.64", "formula"),
    ("stability-2023", "stable-diffusion-xl-1024-v0-9", &[("steps", 30)], "1.60", "published"),
    ("stability-2023", "stable-diffusion-xl-1024-v0-9", &[("steps", 40)], "1.80", "published"),
    ("stability-2023", "stable-diffusion-xl-1024-v0-9", &[("steps", 50)], "2.00", "published"),
    ("stability-2023", "stable-diffusion-xl-1024-v0-9", &[("steps", 29)], "1.64", "formula"),
    // (512 × 512 − 169,527) × 30 / 30 × 5.4e-8 × 100 and × 2.16e-8 × 100; exact by hand 0.5001318 and 0.20005272.
    ("stability-2023", "stable-diffusion-xl-beta-v2-2-2", &[("steps", 30)], "0.50", "formula"),
    ("stability-2023", "stable-diffusion-v1-5", &[("steps", 30)], "0.20", "formula"),
    ("stability-2023", "stable-diffusion-512-v2-1", &[("steps", 30)], "0.20", "formula"),
    (
        "stability-2023",
        "stable-diffusion-x4-latent-upscaler",
        &[("width", 512), ("height", 512)],
        "8",
        "fixed",
    ),
    (
        "stability-2023",
        "stable-diffusion-x4-latent-upscaler",
        &[("width", 256), ("height", 1024)],
        "8",
        "fixed",
    ),
    (
        "stability-2023",
        "stable-diffusion-x4-latent-upscaler",
        &[("width", 512), ("height", 576)],
        "12",
        "fixed",
    ),
    (
        "stability-2023",
        "stable-diffusion-x4-latent-upscaler",
        &[("width", 1024), ("height", 1024)],
        "12",
        "fixed",
    ),
    ("stability-2023", "esrgan-v1-x2plus", &[], "0.2", "fixed"),
    ("stability-2025", "stable-image-ultra", &[], "8", "fixed"),
    ("stability-2025", "stable-image-core", &[], "3", "fixed"),
    ("stability-2025", "sd3.5-large", &[], "6.5", "fixed"),
    ("stability-2025", "sd3.5-large-turbo", &[], "4", "fixed"),
    ("stability-2025", "sd3.5-medium", &[], "3.5", "fixed"),
    ("stability-2025", "sd3.5-flash", &[], "2.5", "fixed"),
    ("stability-2025", "upscale-creative", &[], "60", "fixed"),
    ("stability-2025", "upscale-conservative", &[], "40", "fixed"),
    ("stability-2025", "upscale-fast", &[], "2", "fixed"),
    ("stability-2025", "control-sketch", &[], "5", "fixed"),
    ("stability-2025", "control-structure", &[], "5", "fixed"),
    ("stability-2025", "control-style", &[], "5", "fixed"),
    ("stability-2025", "erase", &[], "5", "fixed"),
    ("stability-2025", "inpaint", &[], "5", "fixed"),
    ("stability-2025", "remove-background", &[], "5", "fixed"),
    ("stability-2025", "search-and-replace", &[], "5", "fixed"),
    ("stability-2025", "stable-fast-3d", &[], "10", "fixed"),
    ("stability-2025", "text-to-audio", &[], "20", "fixed"),
    ("stability-2025", "audio-to-audio", &[], "20", "fixed"),
];
