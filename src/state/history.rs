//! What was, so that whatever a person did can be undone.

use std::rc::Rc;

use super::{Action, EditTarget, Snapshot, State};

/// The most changes that can be undone.
const MOST: usize = 100;

/// The snapshot of now, and those of before, and of what was undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    now: Rc<Snapshot>,
    past: Vec<Rc<Snapshot>>,
    future: Vec<Rc<Snapshot>>,
    /// What is being typed into: its keys are undone together.
    typed: Option<EditTarget>,
}

impl From<State> for History {
    fn from(state: State) -> Self {
        Self { now: Rc::new(state.into()), past: Vec::new(), future: Vec::new(), typed: None }
    }
}

impl History {
    /// The snapshot of now.
    pub fn now(&self) -> &Rc<Snapshot> {
        &self.now
    }

    /// What is after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut history = self.clone();
        if matches!(action, Action::Undo | Action::Redo) {
            history.typed = None;
        }
        match action {
            Action::Undo => {
                if let Some(before) = history.past.pop() {
                    history.future.push(Rc::clone(&self.now));
                    history.go(self.now.state.restored(&before.state), false);
                }
            }
            Action::Redo => {
                if let Some(after) = history.future.pop() {
                    history.past.push(Rc::clone(&self.now));
                    history.go(self.now.state.restored(&after.state), false);
                }
            }
            // What happened elsewhere is nothing that could be undone here.
            Action::OwnListChanged(..) => {
                let kept = |then: &Rc<Snapshot>| Rc::new(then.state.after(action.clone()).into());
                history.past = self.past.iter().map(kept).collect();
                history.future = self.future.iter().map(kept).collect();
                history.go(self.now.state.after(action), false);
            }
            Action::StoredPlanChanged(..) => {
                history.typed = None;
                history.go(self.now.state.after(action), false);
            }
            action => {
                let typed = action.edit_target();
                let state = self.now.state.after(action);
                let goes_on = typed.is_some() && typed == self.typed;
                if state.restored(&self.now.state) != state {
                    if !goes_on {
                        history.past.push(Rc::clone(&self.now));
                        let too_many = history.past.len().saturating_sub(MOST);
                        history.past.drain(..too_many);
                    }
                    history.future.clear();
                    history.typed = typed;
                }
                history.go(state, matches!(typed, Some(EditTarget::Field(_) | EditTarget::AspectRatio)));
            }
        }
        history
    }

    fn go(&mut self, to: State, is_continuous: bool) {
        let (can_undo, can_redo) = (!self.past.is_empty(), !self.future.is_empty());
        self.now = Rc::new(Snapshot { is_continuous, can_undo, can_redo, ..to.into() });
    }
}

impl State {
    /// This state with all that a person does as it was `then`. What the browser told since stays.
    fn restored(&self, then: &Self) -> Self {
        Self {
            request: then.request.clone(),
            catalog: then.catalog.clone(),
            view: then.view,
            compare: then.compare,
            theme: then.theme,
            share_balance: then.share_balance,
            plan: then.plan.clone(),
            set_aside: then.set_aside.clone(),
            ..self.clone()
        }
    }
}
