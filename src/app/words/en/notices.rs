//! Notices: of the address, of the storage and of plans.

use crate::pricing::display_untrusted;
use crate::state::{Notice, Param, Plan};

/// The parameter and value that a notice suggests.
pub fn suggestion(meant: Param, value: &str) -> String {
    format!("Use {}={}", meant.name(), display_untrusted(value))
}

/// The text of a notice.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::NearMiss { given, value, meant } => {
            let (given, value) = (display_untrusted(given), display_untrusted(value));
            let meant = meant.name();
            format!("{given}={value} was given, which means nothing here. Perhaps {meant} was meant?")
        }
        Notice::Repeated { param, used, ignored } => {
            let (name, used, ignored) = (param.name(), display_untrusted(used), display_untrusted(ignored));
            format!("{name} was given more than once. {name}={used} counts, {name}={ignored} does not.")
        }
        Notice::NoSuchChoice { param, given, allowed } => {
            let (name, given, allowed) = (param.name(), display_untrusted(given), allowed.join(", "));
            format!("{name}={given} was given, but there is no such {name}. Allowed: {allowed}.")
        }
        Notice::DamagedVisit => {
            "What was kept of your last visit is damaged; only what could be read of it is used.".to_owned()
        }
        Notice::DamagedList(id, error) => {
            format!(
                "Your price list {} cannot be read where it was kept, and is left out: {error}.",
                display_untrusted(id)
            )
        }
        Notice::ListNotKept { name, .. } => format!(
            "This browser has not kept {}: it is there until you close the page. Export it to bring it along again.",
            display_untrusted(name)
        ),
        Notice::Plan(faults) => {
            let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
            lines.join("\n")
        }
        Notice::DamagedPlan(kept) => format!(
            "What was kept of your plan is damaged: {} of its jobs could be read.",
            Plan::from_text(kept).0.jobs().len()
        ),
        Notice::PlanNotKept => {
            "This browser has not kept your plan: it is there until you close the page. Save it as JSON \
                                to have it again."
                .to_owned()
        }
        Notice::NothingKept => {
            "This browser keeps nothing for this page. Your settings stay in the address; balance and \
                                plan do not."
                .to_owned()
        }
    }
}
