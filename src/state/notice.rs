//! Notices: messages about the address, the storage and the plan.

use super::plan::PlanFault;
use super::{Field, ImportError, Param};

/// Something to say about how the page was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A parameter that is not known but looks like one that is, or is called otherwise by other services.
    NearMiss {
        /// The parameter's name.
        given: String,
        /// Its value.
        value: String,
        /// The parameters that may be meant.
        meant: Vec<Param>,
        /// The parameters and values that it was probably meant as; nothing where its value does not say it.
        offer: Vec<(Param, String)>,
    },
    /// A parameter that is given more than once; the first counts.
    Repeated {
        /// The parameter.
        param: Param,
        /// The value that counts.
        used: String,
        /// The first of the values that do not.
        ignored: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// An address that is too long to be read: nothing of it is.
    LongAddress {
        /// Its characters.
        length: usize,
        /// The most that are read.
        most: usize,
    },
    /// An address with more parameters that are not known than are looked at: nothing of it is read.
    ManyParameters {
        /// The most that are looked at.
        most: usize,
    },
    /// A view or theme that there is not.
    NoSuchChoice {
        /// The parameter.
        param: Param,
        /// Its value.
        given: String,
        /// What there is.
        allowed: Vec<&'static str>,
    },
    /// What was kept of the last visit could not be read.
    DamagedVisit,
    /// What was kept of the user's own list of this id could not be read, and why.
    DamagedList(String, ImportError),
    /// So many more lists of the user's own are kept than there can be, and are not read.
    ListsLeftOut(usize),
    /// The browser has not kept one of the user's own lists.
    ListNotKept {
        /// Its id.
        id: String,
        /// What people call it.
        name: String,
    },
    /// What is wrong with a plan that was brought along: what was right of it is there.
    Plan(Vec<PlanFault>),
    /// What was kept of a plan of the user's own is damaged: only what could be read of it is there. It is the text that was
    /// kept.
    DamagedPlan(String),
    /// The browser has not kept the plan.
    PlanNotKept,
    /// The browser keeps nothing for this page.
    NothingKept,
}

impl Notice {
    /// Whether the settings that are meant may be others, so that a price could be a wrong one.
    pub fn leaves_no_price(&self) -> bool {
        match self {
            Self::NearMiss { meant, .. } => {
                meant.iter().any(|param| matches!(param, Param::Field(Field::Setting(_))))
            }
            Self::LongAddress { .. } | Self::ManyParameters { .. } => true,
            _ => false,
        }
    }

    /// The parameters and values that a near miss was probably meant as.
    pub fn offer(&self) -> &[(Param, String)] {
        match self {
            Self::NearMiss { offer, .. } => offer,
            _ => &[],
        }
    }

    /// Whether this is about what the address says.
    pub fn is_of_address(&self) -> bool {
        matches!(
            self,
            Self::NearMiss { .. }
                | Self::Repeated { .. }
                | Self::LongAddress { .. }
                | Self::ManyParameters { .. }
                | Self::NoSuchChoice { .. }
        )
    }

    /// The id of the user's own list, where this is about how it is kept.
    pub(super) fn stored_list(&self) -> Option<&str> {
        match self {
            Self::DamagedList(id, _) | Self::ListNotKept { id, .. } => Some(id),
            _ => None,
        }
    }
}
