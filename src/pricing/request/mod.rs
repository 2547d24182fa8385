//! A request: settings as someone gave them, as text from an address, a field, an attribute or a program.

pub(crate) mod amount;
mod checked;
mod error;
mod number;
mod other_name;
mod refusal;
mod setting;
mod settings;
mod suggestion;

pub use checked::{CheckedRequest, CheckedSetting};
pub use error::{EstimateError, SettingsError, TooManyDigits};
pub(crate) use number::{meant_whole_number, whole_number};
pub(crate) use other_name::last_word;
pub use other_name::{is_other_setting, meant_by};
pub use refusal::{Allowed, Refusal};
pub(crate) use refusal::{Computed, Suggestion};
pub use setting::Setting;
pub use settings::Settings;
pub use suggestion::did_you_mean;
pub(crate) use suggestion::letters;

/// Settings as given, unchecked and to the letter. A setting that is not given has the model's default.
///
/// ```
/// use dream_credits::pricing::{Request, Setting};
///
/// let request = Request::default().with(Setting::Steps, 75).with(Setting::Width, "wide");
/// assert_eq!(request.get(Setting::Width), Some("wide"));
/// assert_eq!(request.get(Setting::Height), None);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    given: Vec<(Setting, String)>,
}

impl Request {
    /// The text given for `setting`.
    pub fn get(&self, setting: Setting) -> Option<&str> {
        self.given.iter().find(|(given, _)| *given == setting).map(|(_, text)| text.as_str())
    }

    /// Gives `setting` this text, in place of any before it.
    pub fn set(&mut self, setting: Setting, text: impl Into<String>) {
        self.clear(setting);
        let index = self.given.partition_point(|(given, _)| *given < setting);
        self.given.insert(index, (setting, text.into()));
    }

    /// Forgets the text given for `setting`: it has its default again.
    pub fn clear(&mut self, setting: Setting) {
        self.given.retain(|(given, _)| *given != setting);
    }

    /// The request with `setting` given as well.
    #[must_use]
    pub fn with(mut self, setting: Setting, value: impl ToString) -> Self {
        self.set(setting, value.to_string());
        self
    }
}
