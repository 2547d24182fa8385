//! The names of settings.

use crate::pricing::Setting;

/// The name of a setting, for beside its field.
pub(crate) const fn label(setting: Setting) -> &'static str {
    match setting {
        Setting::RateCard => "Price list",
        Setting::Model => "Model",
        Setting::Width => "Width",
        Setting::Height => "Height",
        Setting::Steps => "Generation steps",
        Setting::Samples => "Image count",
    }
}
