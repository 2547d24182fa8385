//! A plan: its jobs, what they cost together, and how it survives being a link, a file and a change of mind.
//!
//! Prices are cells of the published tables: `tests/published`.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may fail by a panic"
)]

mod common;

use common::plans::{any_plan, costs, job, names, of_plan, opened_in, plan, settings, two_jobs};
use dream_credits::pricing::{self, Bill, CheckedRequest, Cost, Decimal, Request, Setting};
use dream_credits::state::plan::{Edit, JOB_FIELDS, Job, JobSettings, LinkFault};
use dream_credits::state::{Action, Document, Field, History, Notice, Plan, Snapshot, State, Theme, View};
use proptest::prelude::*;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn cost(request: &Request, images: u32) -> Cost {
    CheckedRequest::new(pricing::rate_card(request).unwrap(), request).unwrap().cost(images).unwrap()
}

#[test]
fn a_plan_costs_what_its_jobs_cost() {
    let (bill, unpriced) = Plan::bill(costs(&two_jobs()).iter()).unwrap();
    assert_eq!((bill.images, bill.credits, unpriced), (42, Some(decimal("112.8")), 0));
    assert_eq!(bill.usd, decimal("1.128"));
}

#[test]
fn more_images_than_a_request_takes_cost_as_many_times_one() {
    let million = cost(&settings(768, 768, 75), 1_000_000);
    assert_eq!((million.per_image, million.credits), (decimal("6.9"), decimal("6900000.0")));
    // How many one request makes is another matter.
    assert_eq!(cost(&settings(768, 768, 75).with(Setting::Samples, "x"), 1_000_000), million);
}

#[test]
fn a_job_whose_list_is_gone_or_whose_settings_are_not_allowed_is_left_out_and_said() {
    let with = |setting, text: &str, images: &str| JobSettings {
        request: settings(512, 512, 50).with(setting, text),
        images: images.to_owned(),
    };
    let gone = with(Setting::RateCard, "removed", "1");
    let plan = plan(&[("A", gone), ("B", with(Setting::Steps, "x", "many")), ("C", job(512, 512, 50, 2))]);
    let costs = costs(&plan);
    assert!(costs[0].as_ref().unwrap_err().to_string().contains("removed"));
    let error = costs[1].as_ref().unwrap_err().to_string();
    assert!(error.contains("steps") && error.contains("images"), "{error}");
    let (bill, unpriced) = Plan::bill(costs.iter()).unwrap();
    assert_eq!((bill.credits, unpriced), (Some(decimal("2")), 2));
}

#[test]
fn jobs_are_added_from_the_settings_named_duplicated_moved_and_removed() {
    let state = State::from_link("width=768&height=768&steps=75&samples=3").after(Action::Plan(Edit::Add));
    let first = state.document.plan.jobs()[0].clone();
    assert_eq!((first.name.as_str(), &first.request), ("Job 1", &settings(768, 768, 75)));
    assert_eq!(first.images, "3");
    let edits = [
        Edit::Name(first.id, "Covers".to_owned()),
        Edit::SetField(first.id, Field::Images, "12".to_owned()),
        Edit::Duplicate(first.id),
        Edit::Add,
    ];
    let state = edits.into_iter().fold(state, |state, edit| state.after(Action::Plan(edit)));
    assert_eq!(names(&state.document.plan), ["Covers", "Covers", "Job 3"]);
    let last = state.document.plan.jobs()[2].id;
    let state = state.after(Action::Plan(Edit::Move(last, 0)));
    assert_eq!(names(&state.document.plan), ["Job 3", "Covers", "Covers"]);
    let state = state.after(Action::Plan(Edit::Remove(first.id)));
    assert_eq!(names(&state.document.plan), ["Job 3", "Covers"]);
    let covers = &state.document.plan.jobs()[1];
    assert_eq!((&covers.request, covers.images.as_str()), (&settings(768, 768, 75), "12"));
    // The settings of a job go to the panel and come from it; the images of each stay.
    let shown = State::from_link("samples=2").after(Action::ShowJob(settings(1024, 1024, 150)));
    assert_eq!(shown.link(), "rate_card=dreamstudio-2022&width=1024&height=1024&steps=150&samples=2");
    let id = state.document.plan.jobs()[1].id;
    let document = Document { plan: state.document.plan.clone(), ..Document::clone(&shown.document) };
    let taken = State { document: document.into(), ..shown }.after(Action::Plan(Edit::TakeSettings(id)));
    let taken = &taken.document.plan.jobs()[1];
    assert_eq!((&taken.request, taken.images.as_str()), (&settings(1024, 1024, 150), "12"));
}

#[test]
fn a_plan_holds_a_thousand_jobs_and_no_more() {
    let mut plan = Plan::default();
    let added = (0..10_000).filter(|_| plan.add("Job".to_owned(), job(512, 512, 50, 1))).count();
    assert_eq!((added, plan.jobs().len()), (1000, 1000));
}

#[test]
fn a_link_brings_the_plan() {
    let state = of_plan(two_jobs());
    let link = Snapshot::from(state.clone()).plan_link(40).unwrap();
    assert_eq!(
        link,
        "rate_card=dreamstudio-2022&view=plan&plan=jobs.2_.name.images.width.height.steps.model.rate_ucard\
         _.Covers.12.768.768.75.stable-diffusion-v1.dreamstudio-2022_.Backs.30.512.512.50_.end"
    );
    let of_earlier_version = "view=plan&plan=2*Covers_12_768_768_75_stable--diffusion--v1_dreamstudio--2022\
         *Backs_30_512_512_50*";
    for link in [&link, of_earlier_version] {
        let opened = State::from_link(link);
        assert!(opened.document.plan.is_like(&state.document.plan) && opened.session.notices.is_empty());
        assert_eq!(opened.document.view, View::Plan);
    }
}

#[test]
fn a_link_survives_what_programs_take_for_its_end() {
    let link = Snapshot::from(of_plan(two_jobs())).plan_link(40).unwrap();
    assert!(link.ends_with(|char: char| char.is_ascii_alphanumeric()));
    assert!(!link.contains(['*', '~', '(', ')', '<', '>', '"', '\'', ',', ';', '!']), "{link}");
    for behind in [")", "].", "\"", "'", ">", "*", "**", "_", "…", ".", ",", "»", "%22", "%29"] {
        let opened = State::from_link(&format!("{link}{behind}"));
        assert!(opened.document.plan.is_like(&two_jobs()) && opened.session.notices.is_empty(), "{behind}");
    }
    let text = two_jobs().to_text();
    for before in ["(", "\"", "“", " ", "\u{200b}"] {
        let (plan, faults) = Plan::from_text(&format!("{before}{text}"));
        assert!(plan.is_like(&two_jobs()) && faults.is_empty(), "{before}");
    }
}

/// An editor writes three dots as one sign, which are parts that are as before.
#[test]
fn three_dots_of_an_editor_are_three_dots() {
    let plan = plan(&[("A…", job(512, 512, 50, 1)), ("B", job(512, 512, 75, 1))]);
    let text = plan.to_text();
    assert!(text.contains("B....75"), "{text}");
    let (read, faults) = Plan::from_text(&text.replace("...", "…"));
    assert!(read.is_like(&plan) && faults.is_empty(), "{faults:?}");
}

#[test]
fn a_name_with_signs_of_markup_leaves_none_of_them_in_its_link() {
    let plan = plan(&[("*bold* _not_ (v1.2) 'x' ~y~", job(512, 512, 50, 1))]);
    let link = Snapshot::from(of_plan(plan.clone())).plan_link(40).unwrap();
    assert!(!link.contains(['*', '~', '(', ')', '\'', ' ']), "{link}");
    assert!(State::from_link(&link).document.plan.is_like(&plan));
}

#[test]
fn a_field_of_a_later_version_is_left_out_and_said() {
    let text = "jobs.1.name.Spring_.name.images.quality.width_.Covers.12.high.768_.end";
    let (plan, faults) = Plan::from_text(text);
    assert_eq!(faults, [LinkFault::UnknownField("quality".to_owned())]);
    let job = &plan.jobs()[0];
    assert_eq!((job.get(Field::Images), job.get(Setting::Width.into())), (Some("12"), Some("768")));
}

#[test]
fn a_link_holds_a_plan_of_a_hundred_jobs_and_says_when_a_plan_does_not_fit() {
    let of = |jobs: u32, name: &str| {
        let jobs: Vec<_> = (0..jobs)
            .map(|number| {
                let list = if number % 2 == 0 { "dreamstudio-2022" } else { "dreamstudio-2023" };
                let mut settings = job(512 + 64 * (number % 9), 1024, 10 + number, 100 + number);
                settings.request.set(Setting::RateCard, list);
                (format!("{name} {number}"), settings)
            })
            .collect();
        let jobs: Vec<_> = jobs.iter().map(|(name, settings)| (name.as_str(), settings.clone())).collect();
        Snapshot::from(of_plan(plan(&jobs)))
    };
    // Each from another list than the one before, and with a name of 30 letters: no plan is longer that people make.
    let link = of(100, "Illustration of the chapter").plan_link(60).unwrap();
    assert!(link.len() <= 7_939, "{}", link.len());
    assert!(
        State::from_link(&link)
            .document
            .plan
            .is_like(&of(100, "Illustration of the chapter").document().plan)
    );
    assert_eq!(of(1000, "Illustration").plan_link(60), None);
}

#[test]
fn a_link_that_is_cut_off_says_so_and_gives_what_was_right() {
    let text = two_jobs().to_text();
    for end in 0..text.len() {
        let (plan, faults) = Plan::from_text(&text[..end]);
        assert!(matches!(faults[..], [LinkFault::CutOff { .. }]), "{}: {faults:?}", &text[..end]);
        let whole = two_jobs();
        for (job, original) in plan.jobs().iter().zip(whole.jobs()) {
            let all = |job: &Job| (job.name.clone(), job.request.clone(), job.images.clone());
            assert_eq!(all(job), all(original), "{}", &text[..end]);
        }
    }
    let notices = State::from_link("plan=2*Covers_12_768").session.notices;
    assert!(
        matches!(&notices[..], [Notice::Plan(faults)] if faults[0].to_string().contains("brings a plan that cannot be read")),
        "{notices:?}"
    );
}

#[test]
fn a_link_that_was_edited_by_hand_keeps_every_text_to_the_letter() {
    let (plan, faults) = Plan::from_text("1*A_x_-5_1e9_=cmd()_no--such_removed*");
    assert_eq!(faults, []);
    let job = &plan.jobs()[0];
    let texts: Vec<_> = JOB_FIELDS.map(|field| job.get(field)).into_iter().flatten().collect();
    assert_eq!(
        texts,
        ["removed", "no-such", "-u5", "1e9", "=cmd()", "x"].map(|text| text.replace("-u5", "5"))
    );
    let (_, faults) = Plan::from_text("1*A_1_2_3_4_5_6_7_8*");
    assert!(matches!(&faults[..], [LinkFault::TooLong { job: 1, .. }]), "{faults:?}");
    let (plan, faults) = Plan::from_text("7*A*B*");
    assert_eq!((names(&plan), faults), (vec!["A", "B"], vec![LinkFault::CutOff { left: 2, of: Some(7) }]));
    let (plan, faults) = Plan::from_text(&format!("2000*{}", "A*".repeat(2000)));
    assert_eq!((plan.jobs().len(), faults), (1000, vec![LinkFault::TooMany { jobs: 2000 }]));
}

proptest! {
    #[test]
    fn every_plan_comes_back_from_its_link(plan in any_plan()) {
        let (read, faults) = Plan::from_text(&plan.to_text());
        prop_assert_eq!(faults, vec![]);
        prop_assert!(read.is_like(&plan), "{} became {}", plan.to_text(), read.to_text());
        let state = of_plan(plan);
        if let Some(link) = Snapshot::from(state.clone()).plan_link(0) {
            prop_assert!(State::from_link(&link).document.plan.is_like(&state.document.plan));
        }
    }

}

#[test]
fn a_plan_of_a_link_sets_the_users_own_aside() {
    let own = two_jobs().to_text();
    let link = "view=plan&plan=1*Theirs_5*";
    let state = State::from_link(link).with_stored_plan(Some(&own), None);
    assert_eq!(names(&state.document.plan), ["Theirs"]);
    assert_eq!(names(state.document.set_aside.as_ref().unwrap()), ["Covers", "Backs"]);
    let back = state.after(Action::TakeBackPlan);
    assert_eq!((names(&back.document.plan), &back.document.set_aside), (vec!["Covers", "Backs"], &None));
    // The own plan is not set aside for itself, nor lost to a second link.
    let again = State::from_link(link).with_stored_plan(Some("1*Theirs_5*"), Some(&own));
    assert_eq!(names(again.document.set_aside.as_ref().unwrap()), ["Covers", "Backs"]);
    let same = State::from_link(link).with_stored_plan(Some("1*Theirs_5*"), None);
    assert_eq!(same.document.set_aside, None);
    assert_eq!(
        names(&State::default().with_stored_plan(Some(&own), None).document.plan),
        ["Covers", "Backs"]
    );
}

#[test]
fn two_plans_are_put_together_where_they_fit_and_neither_is_cut_where_they_do_not() {
    let of = |jobs: usize| {
        let mut plan = Plan::default();
        (0..jobs).for_each(|_| assert!(plan.add("Job".to_owned(), job(512, 512, 50, 1))));
        plan
    };
    let both = |jobs: usize| {
        State::from(Document { plan: of(600), set_aside: Some(of(jobs)), ..Document::default() })
            .after(Action::AddSetAside)
    };
    let fitting = both(400);
    assert_eq!((fitting.document.plan.jobs().len(), &fitting.document.set_aside), (1000, &None));
    let too_many = both(401);
    assert_eq!(
        (too_many.document.plan.jobs().len(), too_many.document.set_aside.as_ref().unwrap().jobs().len()),
        (600, 401)
    );
    assert!(
        matches!(&too_many.session.notices[..], [Notice::Plan(said)] if said[0].to_string().contains("1001 jobs"))
    );
}

#[test]
fn a_slip_of_the_plans_name_sets_the_own_plan_aside_as_well() {
    let state = State::from_link("plam=1*Theirs_5*").with_stored_plan(Some(&two_jobs().to_text()), None);
    let adopted = state.after(Action::AcceptSuggestion(state.session.notices[0].clone()));
    assert_eq!(names(&adopted.document.plan), ["Theirs"]);
    assert_eq!(names(adopted.document.set_aside.as_ref().unwrap()), ["Covers", "Backs"]);
}

#[test]
fn of_a_damaged_plan_that_was_kept_is_there_what_can_be_read_and_the_text_stays_to_be_saved() {
    let damaged = |state: &State| {
        let kept = state.session.notices.iter().filter_map(|notice| match notice {
            Notice::DamagedPlan(kept) => Some(kept.clone()),
            _ => None,
        });
        kept.collect::<Vec<_>>()
    };
    let state = State::default().with_stored_plan(Some("2*A_1*B"), Some("3*C_1*D_2*E"));
    assert_eq!(names(&state.document.plan), ["A"]);
    assert_eq!(names(state.document.set_aside.as_ref().unwrap()), ["C", "D"]);
    assert_eq!(damaged(&state), ["2*A_1*B", "3*C_1*D_2*E"]);
    // Neither a change of the plan, nor its file, nor an address takes the text away.
    let changed = state.after(Action::Plan(Edit::Clear)).after(Action::Navigate(String::new()));
    assert_eq!(damaged(&opened_in(changed, "plan.csv", "name,images\nX,1\n")), damaged(&state));
    let text = two_jobs().to_text();
    for (cut, _) in text.char_indices() {
        assert_eq!(damaged(&State::default().with_stored_plan(Some(&text[..cut]), None)), [&text[..cut]]);
    }
    assert_eq!(damaged(&State::default().with_stored_plan(Some(&text), None)), Vec::<String>::new());
}

#[test]
fn what_was_damaged_in_another_window_does_not_take_the_place_of_the_plan_in_hand() {
    let state = of_plan(two_jobs());
    let told = state.after(Action::StoredPlanChanged(Some("2*A_1*B".to_owned()), Some("{}".to_owned())));
    assert_eq!(names(&told.document.plan), ["Covers", "Backs"]);
    assert_eq!(told.session.notices.len(), 2, "{:?}", told.session.notices);
}

#[test]
fn settings_in_doubt_become_no_job() {
    let state = of_plan(two_jobs());
    let in_doubt = State { session: State::from_link("n=4").session, ..state.clone() };
    let id = state.document.plan.jobs()[0].id;
    for edit in [Edit::Add, Edit::TakeSettings(id)] {
        assert_eq!(in_doubt.after(Action::Plan(edit)).document.plan, state.document.plan);
    }
    assert_eq!(names(&state.after(Action::Plan(Edit::Add)).document.plan), ["Covers", "Backs", "Job 3"]);
}

/// What another window has stored is not stored again, and what is undone here is.
#[test]
fn a_plan_is_stored_by_the_window_that_changed_it() {
    let stored = |history: &History| history.now().state.session.plan_is_stored;
    let opened = History::from(State::default());
    let own = opened.after(Action::Plan(Edit::Add));
    assert!(!stored(&own));
    let told = own.after(Action::StoredPlanChanged(Some(two_jobs().to_text()), None));
    assert!(stored(&told));
    assert!(stored(&told.after(Action::SetField(Setting::Steps.into(), "75".to_owned()))));
    assert!(!stored(&told.after(Action::Undo)));
    assert!(!stored(&told.after(Action::Plan(Edit::Clear))));
}

#[test]
fn credits_of_different_prices_are_summed_in_dollars_alone() {
    let cost = cost(&settings(768, 768, 75), 10);
    let bill = |prices: [&str; 2]| Bill::of(prices.map(|price| (cost, decimal(price)))).unwrap();
    let same = bill(["0.01", "0.01"]);
    assert_eq!((same.credits, same.credit_usd), (Some(decimal("138")), Some(decimal("0.01"))));
    let other = bill(["0.01", "0.008"]);
    assert_eq!((other.credits, other.credit_usd, other.usd), (None, None, decimal("1.38")));
}

fn done(history: History, actions: impl IntoIterator<Item = Action>) -> History {
    actions.into_iter().fold(history, |history, action| history.after(action))
}

#[test]
fn whatever_is_done_can_be_undone_and_done_again() {
    let start = History::from(State::default());
    let actions = [
        Action::SetField(Setting::Steps.into(), "75".to_owned()),
        Action::ChooseModel("x".to_owned()),
        Action::Show(View::Plan),
        Action::Plan(Edit::Add),
        Action::Plan(Edit::Clear),
        Action::ChooseTheme(Theme::Dark),
        Action::Reset,
        Action::SetField(Field::Balance, "7".to_owned()),
    ];
    let mut states = vec![start.now().state.clone()];
    let mut history = start;
    for action in actions {
        history = history.after(action);
        states.push(history.now().state.clone());
    }
    let likeness = |state: &State| {
        (
            state.link(),
            state.document.plan.clone(),
            state.document.theme,
            state.document.view,
            state.document.request.clone(),
        )
    };
    for state in states.iter().rev().skip(1) {
        history = history.after(Action::Undo);
        assert_eq!(likeness(&history.now().state), likeness(state));
    }
    assert!(!history.now().can_undo && history.now().can_redo);
    for state in states.iter().skip(1) {
        history = history.after(Action::Redo);
        assert_eq!(likeness(&history.now().state), likeness(state));
    }
    assert!(history.now().can_undo && !history.now().can_redo);
}

#[test]
fn keys_that_follow_each_other_are_undone_together() {
    let give = |field, text: &str| Action::SetField(field, text.to_owned());
    let history = done(
        State::default().into(),
        [
            give(Setting::Steps.into(), "7"),
            give(Setting::Steps.into(), "75"),
            give(Setting::Width.into(), "7"),
            give(Setting::Width.into(), "768"),
        ],
    );
    let once = history.after(Action::Undo);
    assert_eq!(once.now().state.link(), "rate_card=dreamstudio-2022&steps=75");
    assert_eq!(once.after(Action::Undo).now().state, State::default());
}

#[test]
fn what_changes_nothing_leaves_nothing_to_undo_and_something_new_nothing_to_do_again() {
    let same = State::default();
    let history = done(same.clone().into(), [Action::Reset, Action::Undo, Action::CancelFetch]);
    assert_eq!((history.now().can_undo, &history.now().state), (false, &same));
    let steps = Action::Select(75.into());
    let history = done(same.clone().into(), (0..150).map(|number| Action::Select((10 + number % 2).into())));
    let undone = done(history, (0..200).map(|_| Action::Undo));
    assert_eq!(
        (undone.now().can_undo, undone.now().can_redo),
        (false, true),
        "at most so many are remembered"
    );
    let give = |text: &str| Action::SetField(Setting::Steps.into(), text.to_owned());
    // To go back is a change as well.
    let visited = done(
        same.clone().into(),
        [give("75"), Action::Navigate("steps=50".to_owned()), give("60"), Action::Undo],
    );
    assert_eq!(visited.now().state.document.request.get(Setting::Steps), Some("50"));
    assert_eq!(visited.after(Action::Undo).now().state.document.request.get(Setting::Steps), Some("75"));
    let history = done(same.into(), [steps.clone(), Action::Undo, Action::Select(80.into()), Action::Redo]);
    assert_eq!(history.now().state.link(), "rate_card=dreamstudio-2022&steps=80");
}
