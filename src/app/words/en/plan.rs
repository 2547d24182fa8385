//! The plan: its jobs and its files.

use crate::app::words::en::reasons;
use crate::pricing::{Model, RateCard, Request, Setting, display_untrusted};
use crate::state::Plan;
use crate::state::plan::JobError;

/// That the settings of the panel are in doubt, and no job can have them.
pub const UNCLEAR: &str =
    "It is not clear which settings are meant, so they cannot be added: the message above says why.";

/// So many jobs.
pub fn jobs(count: usize) -> String {
    if count == 1 { "1 job".to_owned() } else { format!("{count} jobs") }
}

/// The jobs that the totals leave out.
pub fn unpriced(count: usize) -> String {
    format!("{} without a price", jobs(count))
}

/// That a link has put the user's own plan aside.
pub fn set_aside(plan: &Plan) -> String {
    format!("This plan came with a link. Your own plan of {} is set aside.", jobs(plan.jobs().len()))
}

/// That a plan is too long for a link.
pub fn too_long_for_a_link() -> String {
    let most = Plan::LONGEST_LINK;
    format!("As a link the plan would be longer than {most} characters: save it as JSON and send that.")
}

/// A share in thousandths, as per cent.
pub fn percent(share: u32) -> String {
    format!("{}.{} %", share / 10, share % 10)
}

/// That a job has no price, and why.
pub fn no_price(error: &JobError) -> String {
    format!("No price. {}", reasons::job(error))
}

/// The settings of a job in a line: what the model takes of them, and otherwise what was given.
pub fn settings(request: &Request, card: Option<&RateCard>, model: Option<&Model>) -> String {
    let text = |field| request.get(field).map(str::to_owned);
    let of_model = |field| {
        let default = model.and_then(|model| match field {
            Setting::Width => model.defaults.width,
            Setting::Height => model.defaults.height,
            _ => model.defaults.steps,
        });
        default.map(|default| text(field).unwrap_or_else(|| default.to_string()))
    };
    let size = of_model(Setting::Width).zip(of_model(Setting::Height));
    let size =
        size.map(|(width, height)| format!("{} × {}", display_untrusted(&width), display_untrusted(&height)));
    let steps = of_model(Setting::Steps).map(|steps| format!("{} steps", display_untrusted(&steps)));
    let list =
        card.map(RateCard::marked_name).or_else(|| text(Setting::RateCard).map(|id| display_untrusted(&id)));
    let model = model
        .map(|model| model.name.clone())
        .or_else(|| text(Setting::Model).map(|id| display_untrusted(&id)));
    let parts = [size, steps, model, list].into_iter().flatten();
    parts.collect::<Vec<_>>().join(" · ")
}
