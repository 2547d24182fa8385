//! How a browser is started.

/// What a browser is started with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// A touch screen of this width and height, in CSS pixels.
    pub phone: Option<(u32, u32)>,
    /// The browser refuses storage to the page.
    pub refuse_storage: bool,
    /// The console may say something.
    pub loud: bool,
    /// The browser runs no scripts of the page.
    pub no_scripts: bool,
    /// Whoever opens a page goes on before everything that it asks for is there.
    pub hasty: bool,
}

impl Options {
    /// The console may say something.
    pub const LOUD: Self =
        Self { phone: None, refuse_storage: false, loud: true, no_scripts: false, hasty: false };
}
