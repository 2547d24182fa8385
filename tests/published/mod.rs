//! Prices as they were published, each with its source in the public repository `Stability-AI/platform`.

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
