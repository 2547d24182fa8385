//! The changes of a state.

use super::plan::{Edit, ImportedPlan};
use super::{Compare, Field, FileError, ImportError, Notice, Origin, OwnList, Theme, View};
use crate::pricing::{Request, Size};

/// Something that happened to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// A text was given for a field: typed, or set by a slider.
    SetField(Field, String),
    /// The slider of the aspect ratio came to this size.
    SlideSize(Size),
    /// These settings were chosen altogether. Balance and budget stay.
    Apply(Request),
    /// These texts were given for these fields together.
    SetFields(Vec<(Field, String)>),
    /// A size or a number of steps was chosen, or both.
    Select(Selection),
    /// The price list of this id was chosen.
    ChooseList(String),
    /// A document was brought along as a price list, and is to be read.
    Import(Origin, String),
    /// What was to be read is a list, which is chosen, or is none; the list in use then stays in use.
    ListParsed(Result<OwnList, ImportError>),
    /// A document could not be brought along, and why.
    ImportFailed(Origin, ImportError),
    /// The price list at this address is to be fetched: someone asked for it.
    Fetch(String),
    /// So many bytes of it have come.
    FetchProgress(usize),
    /// It is not to be fetched any more.
    CancelFetch,
    /// A copy of the list in use is wanted, with a discount or another price of a credit.
    CopyList(String),
    /// The user's own list of this id is not wanted any more.
    RemoveList(String),
    /// Of the own list of this id, this was kept for another visit or in another window, or nothing any more.
    OwnListChanged(String, Option<Result<OwnList, ImportError>>),
    /// The model of this id was chosen.
    ChooseModel(String),
    /// The settings were put back to the model's defaults. List, model and balance stay.
    Reset,
    /// The plan was changed.
    Plan(Edit),
    /// A file of this name was brought along as a plan, and is to be read; or it could not be, and why.
    ImportPlan(String, Result<String, FileError>),
    /// What was to be read is a plan, or is none; the plan in hand then stays.
    PlanParsed(Result<ImportedPlan, ImportError>),
    /// A job's settings are to be the current ones.
    ShowJob(Request),
    /// Another window has kept this plan, and set this one aside.
    StoredPlanChanged(Option<String>, Option<String>),
    /// The plan that was set aside is to be the plan again.
    TakeBackPlan,
    /// The jobs of the plan that was set aside are to come after those of this one.
    AddSetAside,
    /// The plan that was set aside is not wanted any more.
    DropSetAside,
    /// What was done last is to be undone.
    Undo,
    /// What was undone last is to be done again.
    Redo,
    /// Another part of the page is to be shown.
    Show(View),
    /// The curves are to be compared with these.
    Compare(Compare),
    /// A theme was chosen.
    ChooseTheme(Theme),
    /// What a near miss gave is meant for the parameter that it looks like.
    AcceptSuggestion(Notice),
    /// There is something to say that the browser came upon.
    Notice(Notice),
    /// A notice was read.
    Dismiss(Notice),
    /// The browser went back or forward to an address with this query.
    Navigate(String),
}

/// A choice of settings by a click. What it does not name stays as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Selection {
    /// The size.
    pub size: Option<Size>,
    /// The steps.
    pub steps: Option<u32>,
    /// Whether the size is turned as the current one is: a cell of the published table is for both orientations.
    pub keeps_orientation: bool,
}

impl From<Size> for Selection {
    fn from(size: Size) -> Self {
        Self { size: Some(size), ..Self::default() }
    }
}

impl From<u32> for Selection {
    fn from(steps: u32) -> Self {
        Self { steps: Some(steps), ..Self::default() }
    }
}

/// The target of keys and of a slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditTarget {
    /// A field of the page.
    Field(Field),
    /// The slider of the aspect ratio.
    AspectRatio,
    /// The field of a job, or its name.
    Job(u32, Option<Field>),
}

impl Action {
    /// The field or slider of this change: keys that follow each other are one change.
    pub fn edit_target(&self) -> Option<EditTarget> {
        match self {
            Self::SetField(field, _) => Some(EditTarget::Field(*field)),
            Self::SlideSize(_) => Some(EditTarget::AspectRatio),
            Self::Plan(edit) => edit.edit_target().map(|(job, field)| EditTarget::Job(job, field)),
            _ => None,
        }
    }

    /// Whether "back" undoes it.
    pub(super) fn makes_history_entry(&self) -> bool {
        matches!(
            self,
            Self::Select(_)
                | Self::Apply(_)
                | Self::ChooseList(_)
                | Self::ChooseModel(_)
                | Self::Reset
                | Self::Show(_)
                | Self::AcceptSuggestion(_)
        )
    }
}
