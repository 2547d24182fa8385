//! The names of fields, and the settings that change no price.

use crate::pricing::{Model, Task};
use crate::state::Field;

/// The name of a field, for beside it.
pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Setting(setting) => setting.label(),
        Field::Balance => "Balance",
        Field::Budget => "Budget",
        Field::Images => "Images in all",
        Field::Rows => "Rows",
        Field::Columns => "Columns",
    }
}

/// The settings that people know and that change no price of the model.
pub fn without_effect(model: &Model) -> String {
    let (size, steps) = (model.price.uses_size(), model.price.uses_steps());
    if model.task != Task::Generate {
        return if size {
            "Only the size changes the price."
        } else {
            "No setting changes the price of one."
        }
        .to_owned();
    }
    let unpriced = match (size, steps) {
        (true, true) => "Prompt",
        (true, false) => "Steps, prompt",
        (false, true) => "Size, prompt",
        (false, false) => "Size, steps, prompt",
    };
    format!("{unpriced}, negative prompt, prompt strength, seed, sampler and style do not change the price.")
}
