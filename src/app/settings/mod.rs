//! The settings panel: the price list, the model and the settings that it takes.

mod aspect_ratio;
mod list_choice;
mod settings_panel;
mod size_buttons;

pub use settings_panel::settings_panel;
