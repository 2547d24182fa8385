//! Undo and redo: the documents of before, and those that were undone.

use std::rc::Rc;

use super::{Action, Document, EditTarget, Snapshot, State};

/// The most changes that can be undone.
const MOST: usize = 100;

/// The snapshot of now, the documents of before, and those that were undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    now: Rc<Snapshot>,
    past: Vec<Rc<Document>>,
    future: Vec<Rc<Document>>,
    /// The field that is typed into: its keys are undone together.
    edited: Option<EditTarget>,
}

impl From<State> for History {
    fn from(state: State) -> Self {
        Self { now: Rc::new(state.into()), past: Vec::new(), future: Vec::new(), edited: None }
    }
}

impl History {
    /// The snapshot of now.
    pub fn now(&self) -> &Rc<Snapshot> {
        &self.now
    }

    /// The history after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut history = self.clone();
        match action {
            Action::Undo => {
                if let Some(before) = history.past.pop() {
                    history.future.push(self.document());
                    history.restore(before);
                }
                history.edited = None;
            }
            Action::Redo => {
                if let Some(after) = history.future.pop() {
                    history.past.push(self.document());
                    history.restore(after);
                }
                history.edited = None;
            }
            // A change of elsewhere cannot be undone here.
            Action::OwnListChanged(ref id, ref list) => {
                for document in history.past.iter_mut().chain(&mut history.future) {
                    // A list that cannot be taken is said once, of the document of now.
                    let _refused = Rc::make_mut(document).catalog.update(id, list.as_ref());
                }
                history.go(self.now.state.after(action), false);
            }
            Action::StoredPlanChanged(..) => {
                history.edited = None;
                history.go(self.now.state.after(action), false);
            }
            action => {
                let target = action.edit_target();
                let mut state = self.now.state.after(action);
                state.note_own_plan(&self.now.state.document);
                if state.document != self.now.state.document {
                    let goes_on = target.is_some() && target == self.edited;
                    if !goes_on {
                        history.past.push(self.document());
                        let too_many = history.past.len().saturating_sub(MOST);
                        history.past.drain(..too_many);
                    }
                    history.future.clear();
                    history.edited = target;
                }
                history.go(state, matches!(target, Some(EditTarget::Field(_) | EditTarget::AspectRatio)));
            }
        }
        history
    }

    fn document(&self) -> Rc<Document> {
        Rc::clone(&self.now.state.document)
    }

    /// Shows a document of before or after, in the session of now.
    fn restore(&mut self, document: Rc<Document>) {
        let mut state = State { document, session: self.now.state.session.clone() };
        state.note_own_plan(&self.now.state.document);
        self.go(state, false);
    }

    fn go(&mut self, to: State, is_continuous: bool) {
        let (can_undo, can_redo) = (!self.past.is_empty(), !self.future.is_empty());
        self.now = Rc::new(Snapshot { is_continuous, can_undo, can_redo, ..to.into() });
    }
}
