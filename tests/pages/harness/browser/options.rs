//! Options of a browser.

/// Options that a browser is started with.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// A touch screen of this width and height, in CSS pixels.
    pub phone: Option<(u32, u32)>,
    /// The browser refuses storage to the page.
    pub refuse_storage: bool,
    /// Entries in the console do not fail the test.
    pub ignore_console: bool,
    /// The browser runs no scripts of the page.
    pub no_scripts: bool,
    /// Opening a page does not wait until everything in it is loaded.
    pub no_load_wait: bool,
}

impl Options {
    pub const DEFAULT: Self = Self {
        phone: None,
        refuse_storage: false,
        ignore_console: false,
        no_scripts: false,
        no_load_wait: false,
    };
    pub const IGNORE_CONSOLE: Self = Self { ignore_console: true, ..Self::DEFAULT };
    pub const NO_LOAD_WAIT: Self = Self { no_load_wait: true, ..Self::DEFAULT };
    pub const REFUSE_STORAGE: Self = Self { refuse_storage: true, ..Self::DEFAULT };
    pub const NO_SCRIPTS: Self = Self { no_scripts: true, ..Self::DEFAULT };

    /// A phone with a screen of this width and height.
    pub const fn phone(width: u32, height: u32) -> Self {
        Self { phone: Some((width, height)), ..Self::DEFAULT }
    }
}
