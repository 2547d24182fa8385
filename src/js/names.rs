//! The names of settings in JavaScript.

use crate::pricing::Setting;

/// The name of the balance, which goes with the settings.
pub const BALANCE: &str = "balance";

/// The name of a setting in JavaScript.
pub const fn name(setting: Setting) -> &'static str {
    match setting {
        Setting::RateCard => "rateCard",
        other => other.name(),
    }
}
