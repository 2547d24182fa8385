//! Notices: of the address, of the storage and of plans.

use crate::pricing::{display_untrusted, format};
use crate::state::{Notice, Param, Plan};

/// The most notices that are shown.
pub const MOST_NOTICES: usize = 5;

/// The parameters and values that a notice suggests; nothing where it suggests none.
pub fn suggestion(notice: &Notice) -> Option<String> {
    let offer = notice.offer();
    let pair = |(param, value): &(Param, String)| format!("{}={}", param.name(), display_untrusted(value));
    (!offer.is_empty()).then(|| format!("Use {}", offer.iter().map(pair).collect::<Vec<_>>().join(", ")))
}

/// The label of the button that saves what cannot be read where it was kept: a list is whole, and a plan has lost some of it.
pub fn save(notice: &Notice) -> &'static str {
    match notice {
        Notice::DamagedPlan(_) => "Save what is left",
        _ => "Save it",
    }
}

/// How many more of these notices there are than are shown; nothing where all are.
pub fn more(all: usize) -> Option<String> {
    let more = all.checked_sub(MOST_NOTICES).filter(|more| *more > 0)?;
    Some(format!("And {} more.", format::number(more as u64)))
}

/// The texts of the first notices of an address, and how many more there are.
pub fn all_of_address(notices: &[&Notice]) -> Vec<String> {
    let said = notices.iter().take(MOST_NOTICES).filter_map(|notice| of_address(notice));
    said.chain(more(notices.len())).collect()
}

/// The text of a notice about what the address says; nothing for another one.
fn of_address(notice: &Notice) -> Option<String> {
    Some(match notice {
        Notice::NearMiss { given, value, meant, .. } => {
            let (given, value) = (display_untrusted(given), display_untrusted(value));
            let names = meant.iter().map(|param| param.name()).collect::<Vec<_>>();
            let was = if names.len() == 1 { "was" } else { "were" };
            let names = names.join(" and ").replacen(" and ", ", ", names.len().saturating_sub(2));
            format!("{given}={value} was given, which means nothing here. Perhaps {names} {was} meant?")
        }
        Notice::Repeated { param, used, ignored, more } => {
            let (name, used) = (param.name(), display_untrusted(used));
            let ignored: Vec<_> =
                ignored.iter().map(|value| format!("{name}={}", display_untrusted(value))).collect();
            let does = if ignored.len() == 1 && *more == 0 { "does" } else { "do" };
            let more = match more {
                0 => String::new(),
                more => format!(" and {} more", format::number(*more as u64)),
            };
            let ignored = ignored.join(", ");
            format!("{name} was given more than once. {name}={used} counts, {ignored}{more} {does} not.")
        }
        Notice::LongAddress { length, most } => {
            let (length, most) = (format::number(*length as u64), format::number(*most as u64));
            format!(
                "The address has {length} characters, of which at most {most} are read: nothing of it is used."
            )
        }
        Notice::ManyParameters { most } => {
            let most = format::number(*most as u64);
            format!("The address has more than {most} parameters that are not known: nothing of it is used.")
        }
        Notice::NoSuchChoice { param, given, allowed } => {
            let (name, given, allowed) = (param.name(), display_untrusted(given), allowed.join(", "));
            format!("{name}={given} was given, but there is no such {name}. Allowed: {allowed}.")
        }
        _ => return None,
    })
}

/// The text of a notice.
#[expect(clippy::expect_used, reason = "those that are left are about the address")]
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::DamagedVisit => {
            "What was kept of your last visit is damaged; only what could be read of it is used.".to_owned()
        }
        Notice::DamagedList(id, error) => {
            format!(
                "Your price list {} is kept in this browser and left out: {error}.",
                display_untrusted(id)
            )
        }
        Notice::ListsLeftOut(count) => {
            format!(
                "{count} more of your price lists are kept and left out. Remove others, and reload the page."
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
        Notice::NearMiss { .. }
        | Notice::Repeated { .. }
        | Notice::LongAddress { .. }
        | Notice::ManyParameters { .. }
        | Notice::NoSuchChoice { .. } => of_address(notice).expect("it is about the address"),
    }
}
