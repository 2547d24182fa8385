//! The plan: made, edited in place, stored, shared and exported.
//!
//! Prices are cells of the published tables: 6.9 credits for 768 × 768 at 75 steps, 1.0 for 512 × 512 at 50.

use serde_json::Value;
use thirtyfour::Key;

use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    a_plan_is_made_edited_and_undone,
    keys_that_come_fast_are_all_taken,
    keys_are_taken_while_a_slow_machine_renders_a_thousand_jobs,
    a_plan_is_in_every_window_at_once,
    a_plan_of_another_window_is_not_written_over_its_next_one,
    a_job_keeps_the_focus_when_it_moves_or_goes,
    a_plan_is_there_on_the_next_visit,
    what_is_left_of_a_damaged_plan_can_be_saved_until_it_is_removed,
    a_file_is_read_by_its_bytes,
    of_many_faults_the_first_are_said_and_the_others_counted,
    a_plan_in_a_link_sets_the_own_plan_aside,
    a_plan_that_is_too_long_for_a_link_is_offered_as_a_file,
    a_plan_goes_into_files_and_comes_back,
    errors_in_a_file_are_reported_and_the_rest_is_read,
    a_file_without_a_plan_is_refused_and_the_plan_stays,
    a_link_that_is_cut_off_says_so,
    a_job_whose_list_is_gone_says_so,
    nothing_of_a_plan_is_wider_than_the_screen: Options::phone(375, 812),
];

const TWO_JOBS: &str = "?view=plan&plan=jobs.2_.name.images.width.height.steps.model.rate_ucard_.Covers.12.768.768.75.\
     stable-diffusion-v1.dreamstudio-2022_.Backs.30.512.512.50_.end";

async fn names(page: &Page) -> Result<Vec<String>, Failure> {
    let script = "return [...document.querySelectorAll('.job .name')].map((input) => input.value)";
    Ok(page.window.execute(script, vec![]).await?.convert()?)
}

async fn has_jobs(page: &Page, expected: &[&str]) -> Result<(), Failure> {
    let what = format!("the jobs {expected:?}");
    page.eventually(&what, |page| async move { Ok(names(&page).await? == expected) }).await
}

/// Opens a document of this name as a plan.
async fn open_plan(page: &Page, name: &str, document: &str) -> Result<(), Failure> {
    page.eventually("the field for files", |page| async move { Ok(page.count("#plan-file").await? == 1) })
        .await?;
    let script = "const files = new DataTransfer();
        files.items.add(new File([arguments[1]], arguments[0]));
        const input = document.getElementById('plan-file');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.window.execute(script, vec![Value::from(name), Value::from(document)]).await?;
    Ok(())
}

async fn a_plan_is_made_edited_and_undone(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=75&samples=2&view=plan").await?;
    page.click_button("Add the current settings").await?;
    has_jobs(&page, &["Job 1"]).await?;
    page.includes(".job-price", "13.8 credits").await?;
    page.fill("job-0-name", "Covers").await?;
    page.fill("job-0-images", "12").await?;
    page.includes(".job-price", "82.8 credits").await?;
    page.includes("#plan-totals", "117.2 credits").await?;
    // Edited in place: 14.1 credits are published for 1024 × 1024 at 75 steps.
    page.click(".job .what").await?;
    page.fill("job-0-width", "1024").await?;
    page.fill("job-0-height", "1024").await?;
    page.includes(".job-price", "169.2 credits").await?;
    page.fill("job-0-steps", "lots").await?;
    page.includes(".job-price", "“lots” is not allowed: give a whole number from 10 to 150").await?;
    page.includes("#plan-totals", "1 job without a price").await?;
    page.click_button("Undo").await?;
    page.includes(".job-price", "169.2 credits").await?;
    page.click_button("Duplicate").await?;
    has_jobs(&page, &["Covers", "Covers"]).await?;
    page.includes("#plan-totals", "338.4").await?;
    page.includes("#plan-totals", "$10.00 buys 1,000 credits").await?;
    page.click_button("Remove all jobs").await?;
    has_jobs(&page, &[]).await?;
    page.find("body").await?.send_keys(Key::Control + "z").await?;
    has_jobs(&page, &["Covers", "Covers"]).await
}

async fn keys_that_come_fast_are_all_taken(page: Page) -> Result<(), Failure> {
    page.open(TWO_JOBS).await?;
    has_jobs(&page, &["Covers", "Backs"]).await?;
    let name = page.find(".job .name").await?;
    let text = "The quick brown fox jumps over the lazy dog";
    name.send_keys(Key::Control + "a").await?;
    name.send_keys(text).await?;
    has_jobs(&page, &[text, "Backs"]).await?;
    // The caret keeps its position: text can be typed at the beginning as well.
    // Keys of the window, as from a keyboard: keys sent to an element may go to the end of its text.
    page.window.action_chain().send_keys(Key::Home + "So: ").perform().await?;
    has_jobs(&page, &[&format!("So: {text}"), "Backs"]).await
}

/// A page of this length is rendered in several steps, between which keys arrive.
async fn keys_are_taken_while_a_slow_machine_renders_a_thousand_jobs(page: Page) -> Result<(), Failure> {
    page.open("?view=plan").await?;
    open_plan(&page, "plan.csv", &format!("name,images\n{}", "Job,1\n".repeat(1000))).await?;
    page.eventually("a thousand jobs", |page| async move { Ok(page.count(".job").await? == 1000) }).await?;
    page.engine.slow_down(&page.window).await?;
    let text = "The quick brown fox jumps over the lazy dog";
    // As fast as a user types, whatever the page is doing: each key is added to the value that the field then
    // has.
    let script = "const name = document.getElementById('job-500-name');
        name.value = '';
        [...arguments[0]].forEach((key, place) => setTimeout(() => {
          name.value += key;
          name.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, 30 * place));";
    page.window.execute(script, vec![Value::from(text)]).await?;
    page.holds("job-500-name", text).await?;
    page.engine.speed_up(&page.window).await?;
    // The page has stored it as well.
    let kept = "return localStorage.getItem('dream-credits.plan').includes('_.The quick brown fox jumps over the lazy dog_.')";
    page.eventually(
        "the name kept",
        |page| async move { Ok(page.window.execute(kept, vec![]).await?.convert()?) },
    )
    .await
}

async fn a_plan_is_in_every_window_at_once(page: Page) -> Result<(), Failure> {
    page.open(TWO_JOBS).await?;
    has_jobs(&page, &["Covers", "Backs"]).await?;
    let first = page.window.window().await?;
    let second = page.engine.open_window(&page.window).await?;
    page.window.switch_to_window(second).await?;
    page.open("?view=plan").await?;
    has_jobs(&page, &["Covers", "Backs"]).await?;
    page.fill("job-0-name", "Fronts").await?;
    page.click_button("Add the current settings").await?;
    has_jobs(&page, &["Fronts", "Backs", "Job 3"]).await?;
    page.window.switch_to_window(first).await?;
    has_jobs(&page, &["Fronts", "Backs", "Job 3"]).await?;
    // A change in this window is made to the plan of the other.
    page.click_button("Add the current settings").await?;
    has_jobs(&page, &["Fronts", "Backs", "Job 3", "Job 4"]).await
}

/// Keys come fast in the other window: the next one is stored before this window has rendered the last.
async fn a_plan_of_another_window_is_not_written_over_its_next_one(page: Page) -> Result<(), Failure> {
    page.open(TWO_JOBS).await?;
    has_jobs(&page, &["Covers", "Backs"]).await?;
    let stored = "return localStorage.getItem('dream-credits.plan')";
    let mine: String = page.window.execute(stored, vec![]).await?.convert()?;
    let (last, next) = (mine.replace("Covers", "Fr"), mine.replace("Covers", "Fro"));
    let script = "const key = 'dream-credits.plan';
        localStorage.setItem(key, arguments[0]);
        dispatchEvent(new StorageEvent('storage', { key }));
        localStorage.setItem(key, arguments[1]);";
    page.window.execute(script, vec![Value::from(last), Value::from(next.as_str())]).await?;
    has_jobs(&page, &["Fr", "Backs"]).await?;
    // What this window would store, it has stored by the time it has drawn.
    page.window.execute_async("requestAnimationFrame(() => setTimeout(arguments[0]))", vec![]).await?;
    assert_eq!(page.window.execute(stored, vec![]).await?.convert::<String>()?, next);
    Ok(())
}

async fn a_job_keeps_the_focus_when_it_moves_or_goes(page: Page) -> Result<(), Failure> {
    let jobs = "?view=plan&plan=3*A_1_512_512_50_stable--diffusion--v1_dreamstudio--2022*B*C*";
    page.open(jobs).await?;
    has_jobs(&page, &["A", "B", "C"]).await?;
    let focused = |page: Page| async move {
        let id: String = page.window.execute("return document.activeElement.id", vec![]).await?.convert()?;
        Ok::<_, Failure>(id)
    };
    page.click("#job-2-up").await?;
    has_jobs(&page, &["A", "C", "B"]).await?;
    page.eventually("the focus", |page| async move { Ok(focused(page).await? == "job-2-up") }).await?;
    page.window.action_chain().send_keys(Key::Enter + "").perform().await?;
    has_jobs(&page, &["C", "A", "B"]).await?;
    // The first job cannot move up: the focus goes to the button that moves it down.
    page.eventually("the focus", |page| async move { Ok(focused(page).await? == "job-2-down") }).await?;
    page.window.action_chain().send_keys(Key::Enter + "").perform().await?;
    has_jobs(&page, &["A", "C", "B"]).await?;
    page.click(".job:last-child .job-tools button:last-child").await?;
    has_jobs(&page, &["A", "C"]).await?;
    page.eventually("the focus", |page| async move { Ok(focused(page).await? == "job-2-name") }).await
}

async fn a_plan_is_there_on_the_next_visit(page: Page) -> Result<(), Failure> {
    page.open(TWO_JOBS).await?;
    page.is_at("rate_card=dreamstudio-2022&view=plan").await?;
    has_jobs(&page, &["Covers", "Backs"]).await?;
    page.open("?view=plan").await?;
    has_jobs(&page, &["Covers", "Backs"]).await?;
    page.includes("#plan-totals", "112.8").await
}

async fn what_is_left_of_a_damaged_plan_can_be_saved_until_it_is_removed(page: Page) -> Result<(), Failure> {
    for (damaged, jobs) in [("2*Covers_12_768_768*Back", vec!["Covers"]), ("{\"jobs\":", vec![])] {
        page.open("?view=plan").await?;
        let script = "localStorage.setItem('dream-credits.plan', arguments[0])";
        page.window.execute(script, vec![Value::from(damaged)]).await?;
        page.open("?view=plan").await?;
        has_jobs(&page, &jobs).await?;
        let said = format!("kept of your plan is damaged: {} of its jobs could be read", jobs.len());
        page.includes(".notices", &said).await?;
        // A change of the plan takes nothing away, here or on the next visit.
        page.click_button("Add the current settings").await?;
        page.open("?view=plan").await?;
        page.includes(".notices", &said).await?;
        page.capture_exports().await?;
        page.click_button("Save what is left").await?;
        assert_eq!(page.saved().await?, format!("plan.kept.txt: {damaged}"));
        page.click_button("Remove it").await?;
        page.has_no(".notices").await?;
        page.open("?view=plan").await?;
        page.has(".job").await?;
        page.has_no(".notices").await?;
        page.click_button("Remove all jobs").await?;
        has_jobs(&page, &[]).await?;
    }
    // Removed without a change, it does not come back either.
    let script = "localStorage.setItem('dream-credits.plan', '2*A_1*B')";
    page.window.execute(script, vec![]).await?;
    page.open("").await?;
    page.click_button("Remove it").await?;
    page.has_no(".notices").await?;
    page.open("?view=plan").await?;
    has_jobs(&page, &["A"]).await?;
    page.has_no(".notices").await
}

/// A sign that a browser puts in place of what it cannot read is one like any other; and what is not UTF-8 says what to do.
async fn a_file_is_read_by_its_bytes(page: Page) -> Result<(), Failure> {
    page.open("?view=plan").await?;
    open_plan(&page, "plan.csv", "name,images\n\u{fffd},2\n").await?;
    has_jobs(&page, &["\u{fffd}"]).await?;
    for bytes in ["0xff, 0xfe, 0x6e, 0, 0x61, 0", "0x6e, 0, 0x61, 0", "0x6e, 0x61, 0xfc"] {
        let script = format!(
            "const files = new DataTransfer();
            files.items.add(new File([new Uint8Array([{bytes}])], 'other.csv'));
            const input = document.getElementById('plan-file');
            input.files = files.files;
            input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        page.run(&script).await?;
        page.includes(".notices", "other.csv could not be opened: it is not text in UTF-8: save it as such")
            .await?;
        page.click_button("Dismiss").await?;
        page.has_no(".notices").await?;
    }
    has_jobs(&page, &["\u{fffd}"]).await
}

async fn of_many_faults_the_first_are_said_and_the_others_counted(page: Page) -> Result<(), Failure> {
    page.open("?view=plan").await?;
    let csv = format!("name,rate_card,model,width,height,steps,images\n{}", "A,,,,,,1,x\n".repeat(400_000));
    open_plan(&page, "plan.csv", &csv).await?;
    page.includes(".notices", "And 399,981 more.").await?;
    page.eventually("a thousand jobs", |page| async move { Ok(page.count(".job").await? == 1000) }).await
}

async fn a_plan_in_a_link_sets_the_own_plan_aside(page: Page) -> Result<(), Failure> {
    page.open(TWO_JOBS).await?;
    page.capture_exports().await?;
    page.click_button("Copy a link").await?;
    let link = page.copied().await?;
    assert_eq!(
        link,
        format!("{}/{}", page.site.address, TWO_JOBS.replace('?', "?rate_card=dreamstudio-2022&"))
    );
    page.open("?view=plan&plan=1*Theirs_5_512_512_50_stable--diffusion--v1_dreamstudio--2022*").await?;
    has_jobs(&page, &["Theirs"]).await?;
    page.includes(".set-aside", "Your own plan of 2 jobs is set aside").await?;
    // It is still set aside on the next visit.
    page.open("?view=plan").await?;
    has_jobs(&page, &["Theirs"]).await?;
    page.click_button("Add mine to this").await?;
    has_jobs(&page, &["Theirs", "Covers", "Backs"]).await?;
    page.has_no(".set-aside").await
}

async fn a_plan_that_is_too_long_for_a_link_is_offered_as_a_file(page: Page) -> Result<(), Failure> {
    page.open("?view=plan").await?;
    let csv = format!("name,images\n{}", "A rather long name of a job that is not short,1\n".repeat(400));
    open_plan(&page, "plan.csv", &csv).await?;
    page.includes("#plan-totals", "400").await?;
    page.click_button("Copy a link").await?;
    page.includes("#plan-said", "longer than 8000 characters: save it as JSON").await
}

async fn a_plan_goes_into_files_and_comes_back(page: Page) -> Result<(), Failure> {
    page.open(TWO_JOBS).await?;
    page.capture_exports().await?;
    page.click_button("Save as JSON").await?;
    let json = page.saved().await?;
    let json = json.strip_prefix("plan.json: ").unwrap_or_default();
    page.click_button("Save as CSV").await?;
    let csv = page.saved().await?;
    let csv = csv.strip_prefix("plan.csv: ").unwrap_or_default();
    assert!(
        csv.contains(
            "\"Covers\",\"dreamstudio-2022\",\"stable-diffusion-v1\",768,768,75,12,6.9,82.8,0.828\r\n"
        ),
        "{csv}"
    );
    page.click_button("Save as CSV with decimal commas (6,9)").await?;
    let with_commas = page.saved().await?;
    let with_commas = with_commas.strip_prefix("plan.csv: ").unwrap_or_default();
    assert!(with_commas.contains(";768;768;75;12;6,9;82,8;0,828\r\n"), "{with_commas}");
    for (name, document) in [("plan.json", json), ("plan.csv", csv), ("german.csv", with_commas)] {
        page.click_button("Remove all jobs").await?;
        has_jobs(&page, &[]).await?;
        open_plan(&page, name, document).await?;
        has_jobs(&page, &["Covers", "Backs"]).await?;
        page.includes("#plan-totals", "112.8").await?;
    }
    page.has_no(".notices").await
}

async fn errors_in_a_file_are_reported_and_the_rest_is_read(page: Page) -> Result<(), Failure> {
    page.open("?view=plan").await?;
    let csv = "\u{feff}name,rate_card,model,width,height,steps,images\r\n\
               \"Cover, \"\"A\"\"\",dreamstudio-2022,,768,768,75,12\r\n'=cmd(),dreamstudio-2022,,512,512,no,1\r\n";
    open_plan(&page, "plan.csv", csv).await?;
    has_jobs(&page, &["Cover, \"A\"", "=cmd()"]).await?;
    page.includes(".notices", "Line 3: steps: “no” is not allowed").await?;
    page.includes("#plan-totals", "82.8").await
}

async fn a_file_without_a_plan_is_refused_and_the_plan_stays(page: Page) -> Result<(), Failure> {
    page.open(TWO_JOBS).await?;
    has_jobs(&page, &["Covers", "Backs"]).await?;
    open_plan(&page, "notes.txt", "Buy milk\n").await?;
    page.includes(".notices", "notes.txt could not be opened: line 1 names no column of a plan").await?;
    has_jobs(&page, &["Covers", "Backs"]).await
}

async fn a_link_that_is_cut_off_says_so(page: Page) -> Result<(), Failure> {
    page.open(TWO_JOBS.trim_end_matches(".512.512.50_.end")).await?;
    page.includes(".notices", "of 2 jobs only the first 1 can be read").await?;
    has_jobs(&page, &["Covers"]).await
}

async fn a_job_whose_list_is_gone_says_so(page: Page) -> Result<(), Failure> {
    page.open("?view=plan&plan=2*A_1_512_512_50_stable--diffusion--v1_removed*B_1_____dreamstudio--2022*")
        .await?;
    has_jobs(&page, &["A", "B"]).await?;
    page.includes(".job:first-child .job-price", "Price list: “removed” is not allowed").await?;
    page.includes("#plan-totals", "1 job without a price").await
}

async fn nothing_of_a_plan_is_wider_than_the_screen(page: Page) -> Result<(), Failure> {
    let name = "W".repeat(80);
    for query in [
        format!("?view=plan&plan=2*{name}_1000000_512_512_50_{name}_{name}*{name}_1_____dreamstudio--2022*"),
        "?view=budget&budget=1000000000&images=1000000&steps=150&width=1024&height=1024".to_owned(),
        "?view=map&rate_card=stability-2023&model=stable-diffusion-v1-5".to_owned(),
        "?view=curves&compare=lists".to_owned(),
    ] {
        page.open(&query).await?;
        page.has(".later .card").await?;
        let script = "return [document.documentElement.scrollWidth, innerWidth]";
        let (page_width, screen): (u32, u32) = page.window.execute(script, vec![]).await?.convert()?;
        assert_eq!((page_width, screen), (375, 375), "{query}");
    }
    Ok(())
}
