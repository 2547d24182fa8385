//! The files of plans: CSV and JSON, as this page, spreadsheets, data tools and people write them.
//!
//! Prices are cells of the published tables: `tests/published`.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use common::plans::{any_plan, costs, faults, job, names, opened, plan};
use dream_credits::pricing::{Decimal, Request, Setting};
use dream_credits::state::plan::{JOB_FIELDS, JobSettings, PlanFault};
use dream_credits::state::{Field, Notice, ParseJob, Parsed, Plan, State};
use proptest::prelude::*;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The plan as CSV with commas, and with semicolons for decimal commas.
fn both_forms(plan: &Plan) -> [String; 2] {
    let costs = costs(plan);
    [plan.to_csv(&costs), plan.to_csv_with_decimal_commas(&costs)]
}

/// What was said of the file, and not of the settings in it.
fn about_the_file(read: &State) -> Vec<String> {
    let faults = read.session.notices.iter().filter_map(|notice| match notice {
        Notice::Plan(faults) => Some(faults),
        _ => None,
    });
    let of_file = faults.flatten().filter(|fault| matches!(fault, PlanFault::File(_)));
    of_file.map(PlanFault::to_string).collect()
}

/// With these a spreadsheet takes a text for a formula.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

proptest! {
    #[test]
    fn no_text_is_too_odd_to_be_read_as_a_plan(text in any::<String>()) {
        let (plan, _) = Plan::from_text(&text);
        let _costs = costs(&plan);
        let file = ParseJob::Plan { file: "x.csv".to_owned(), document: text };
        let _read = file.parse();
    }

    #[test]
    fn every_plan_comes_back_from_its_json(plan in any_plan()) {
        prop_assume!(!plan.is_empty());
        let read = opened("plan.json", &plan.to_json());
        for (job, original) in read.document.plan.jobs().iter().zip(plan.jobs()) {
            prop_assert_eq!(&job.name, &original.name);
            for field in JOB_FIELDS.into_iter().filter(|field| original.get(*field).is_some()) {
                prop_assert_eq!(job.get(field), original.get(field));
            }
        }
        prop_assert_eq!(read.document.plan.jobs().len(), plan.jobs().len());
    }

    #[test]
    fn every_plan_comes_back_from_its_csv_in_both_forms(plan in any_plan()) {
        prop_assume!(!plan.is_empty());
        for csv in both_forms(&plan) {
            let read = opened("plan.csv", &csv);
            prop_assert!(read.document.plan.is_like(&plan), "{csv:?} became {}", read.document.plan.to_text());
            prop_assert_eq!(about_the_file(&read), Vec::<String>::new());
        }
    }

    #[test]
    fn every_name_and_setting_comes_back_from_its_csv_whatever_it_starts_with(
        name in "['=+@a \n\t\r;,\"-]{0,12}", steps in "['=;,\n 0-9.e-]{0,8}",
    ) {
        let mut settings = job(512, 512, 50, 1);
        settings.request.set(Setting::Steps, steps);
        let plan = plan(&[(name.as_str(), settings)]);
        for csv in both_forms(&plan) {
            let read = opened("plan.csv", &csv);
            prop_assert!(read.document.plan.is_like(&plan), "{csv:?} became {}", read.document.plan.to_text());
        }
    }

    #[test]
    fn no_cell_of_a_csv_file_can_run_as_a_formula(plan in any_plan()) {
        for (csv, sign) in both_forms(&plan).into_iter().zip([b',', b';']) {
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).delimiter(sign).from_reader(csv.as_bytes());
            for record in reader.records() {
                for cell in &record.unwrap() {
                    let start = cell.trim_start_matches(' ').chars().next();
                    prop_assert!(!start.is_some_and(|start| FORMULA.contains(&start)), "{cell:?}");
                }
            }
        }
    }

    #[test]
    fn no_file_is_too_odd_to_be_read(rows in "[a,;\"'=e0-9. \\t\\r\\n]{0,80}", json in "[\\[\\]{}:,\"a0-9.e -]{0,60}") {
        for head in ["name,steps,images\n", "sep=;\rname;steps\r", "\"name\"\t\"steps\"", "sep=", "name,\""] {
            let _read = opened("plan.csv", &format!("{head}{rows}"));
        }
        let _read = opened("plan.json", &json);
        let _read = opened("plan.json", &format!("{{\"version\":1,\"jobs\":[{json}]}}"));
    }

    /// What another program writes is read as it reads it.
    #[test]
    fn cells_are_those_of_other_readers_of_csv(
        names in prop::collection::vec("[a-c \"\n\r,;|\t]{1,6}", 1..6), sign in prop::sample::select(b",;|\t".to_vec()),
        end in prop::sample::select(vec![csv::Terminator::CRLF, csv::Terminator::Any(b'\r'), csv::Terminator::Any(b'\n')]),
    ) {
        let mut writer = csv::WriterBuilder::new();
        let writer = writer.delimiter(sign).terminator(end).quote_style(csv::QuoteStyle::Always);
        let mut writer = writer.from_writer(Vec::new());
        writer.write_record(["name", "images"]).unwrap();
        for name in &names {
            // What starts with one of these is guarded in our files.
            writer.write_record([&format!("x{name}"), "1"]).unwrap();
        }
        let csv = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let read = opened("plan.csv", &csv).document.plan.clone();
        let names: Vec<_> = names.iter().map(|name| format!("x{name}")).collect();
        prop_assert_eq!(names, read.jobs().iter().map(|job| job.name.clone()).collect::<Vec<_>>());
    }
}

#[test]
fn a_plan_comes_back_from_its_csv() {
    let plan = plan(&[("=cmd()", job(768, 768, 75, 12)), ("Back, \"left\"", job(512, 512, 50, 30))]);
    let csv = plan.to_csv(&costs(&plan));
    assert_eq!(
        csv,
        "\"name\",\"rate_card\",\"model\",\"width\",\"height\",\"steps\",\"images\",\"credits_per_image\",\"credits\",\"usd\"\r\n\
         \"'=cmd()\",\"dreamstudio-2022\",\"stable-diffusion-v1\",768,768,75,12,6.9,82.8,0.828\r\n\
         \"Back, \"\"left\"\"\",\"dreamstudio-2022\",\"stable-diffusion-v1\",512,512,50,30,1.0,30,0.3\r\n"
    );
    let read = opened("plan.csv", &csv);
    assert!(read.document.plan.is_like(&plan), "{}", read.document.plan.to_text());
    assert_eq!(faults(&read), Vec::<String>::new());
}

#[test]
fn csv_with_decimal_commas_has_semicolons_between_its_cells_and_commas_in_its_figures() {
    let plan = plan(&[("Covers; front\t1", job(768, 768, 75, 12)), ("\n=cmd()", job(512, 512, 50, 30))]);
    let csv = plan.to_csv_with_decimal_commas(&costs(&plan));
    let (_, lines) = csv.split_once("\r\n").unwrap();
    assert_eq!(
        lines,
        "\"Covers; front\t1\";\"dreamstudio-2022\";\"stable-diffusion-v1\";768;768;75;12;6,9;82,8;0,828\r\n\
         \"'\n=cmd()\";\"dreamstudio-2022\";\"stable-diffusion-v1\";512;512;50;30;1,0;30;0,3\r\n"
    );
    assert!(opened("plan.csv", &csv).document.plan.is_like(&plan));
}

#[test]
fn a_text_that_a_link_brought_as_a_setting_cannot_run_where_another_spreadsheet_begins_a_cell() {
    let mut given = job(512, 512, 50, "1;=cmd()");
    given.request.set(Setting::Model, "a,\t@b\n＝c");
    let plan = plan(&[("A", given)]);
    for csv in both_forms(&plan) {
        assert!(csv.contains("\"a,'\t'@b\n'＝c\"") && csv.contains("\"1;'=cmd()\""), "{csv}");
        assert!(opened("plan.csv", &csv).document.plan.is_like(&plan));
    }
}

#[test]
fn a_csv_file_of_a_spreadsheet_is_read_whatever_its_marks_line_ends_and_quotes() {
    let csv = "\u{feff}Name,Width,Height,Steps,Images,Rate Card\r\n\"Cover, \"\"A\"\"\",768,768,75,12,dreamstudio-2022\r\n";
    let read = opened("plan.csv", csv);
    assert_eq!(names(&read.document.plan), ["Cover, \"A\""]);
    assert_eq!(costs(&read.document.plan)[0].as_ref().unwrap().0.credits, decimal("82.8"));
    assert_eq!(faults(&read), ["Line 1: without the column model: its default holds for each job."]);
}

#[test]
fn what_is_wrong_in_a_csv_file_is_said_with_its_line_and_what_is_right_is_read() {
    let csv = "name,steps,images,mood\nA,75,12,good\nB,abc,3,bad\nC,50,1,,more\n\nD,50,0,\n";
    let read = opened("plan.csv", csv);
    assert_eq!(names(&read.document.plan), ["A", "B", "C", "D"]);
    assert_eq!(read.document.plan.jobs()[1].request.get(Setting::Steps), Some("abc"));
    let said = faults(&read).join("\n");
    for part in [
        "Line 1: there is no column “mood”",
        "Line 1: without the column rate_card, model, width, height",
        "Line 3: steps: “abc”",
        "Line 4: 1 more than there are columns",
        "Line 6: images: “0”",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn cells_are_set_apart_by_commas_semicolons_or_tabs_and_a_quotation_mark_that_is_missing_is_said() {
    for sign in [",", ";", "\t"] {
        let read = opened("plan.csv", &"name,steps,images\nA,75,12\n".replace(',', sign));
        assert_eq!(
            (names(&read.document.plan), read.document.plan.jobs()[0].get(Field::Images)),
            (vec!["A"], Some("12"))
        );
    }
    let read = opened("plan.csv", "name,images\nA,12\n\"B,3\nC,4\n");
    assert!(faults(&read).iter().any(|fault| fault.starts_with("Line 3: a cell goes over several lines")));
}

#[test]
fn what_is_wrong_in_a_json_file_is_said_with_its_job() {
    let json =
        r#"{"version": 1, "jobs": [{"name": "A", "steps": 75, "mood": 1}, 7, {"name": "B", "steps": [1]}]}"#;
    let read = opened("plan.json", json);
    assert_eq!(names(&read.document.plan), ["A", "B"]);
    let said = faults(&read).join("\n");
    for part in ["Job 1: “mood” is no setting", "Job 2 is not an object", "Job 3: steps is neither"] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn a_file_that_is_no_plan_is_refused_and_the_plan_stays() {
    for (file, document, reason) in [
        ("a.json", "{\"version\": 1,", "not JSON"),
        ("a.json", "{\"version\": 2, \"jobs\": []}", "version is 2"),
        ("a.json", "{\"version\": 1}", "no list “jobs”"),
        ("a.json", "[]", "no list “jobs”"),
        ("a.json", "{\"version\": 1, \"jobs\": []}", "it has no jobs"),
        ("a.csv", "name,images\n", "it has no jobs"),
        ("a.csv", "a|b|c\n1|2|3", "line 1 names no column"),
        ("a.csv", "", "line 1 names no column"),
    ] {
        let read = opened(file, document);
        assert_eq!(names(&read.document.plan), ["Before"], "{document}");
        let said = faults(&read).join("\n");
        assert!(said.contains(reason) && said.contains(file) && said.contains("as it was"), "{said}");
    }
}

#[test]
fn of_ten_thousand_jobs_the_first_thousand_are_there() {
    let csv = format!("name,images\n{}", "A,1\n".repeat(10_000));
    let read = opened("plan.csv", &csv);
    assert_eq!(read.document.plan.jobs().len(), 1000);
    assert!(faults(&read).iter().any(|fault| fault.contains("There are 10000 jobs")));
}

#[test]
fn empty_lines_of_a_spreadsheet_are_no_jobs_and_a_long_name_is_said() {
    let read = opened("plan.csv", &format!("name,steps,images\n{},75,12\n,,\n,,\n", "W".repeat(81)));
    assert_eq!(read.document.plan.jobs().len(), 1);
    assert!(faults(&read).iter().any(|fault| fault.starts_with("Line 2: of the name the first 80")));
}

/// The texts of a field, of each job.
fn texts_of(read: &State, field: impl Into<Field>) -> Vec<Option<String>> {
    let field = field.into();
    read.document.plan.jobs().iter().map(|job| job.get(field).map(str::to_owned)).collect()
}

/// The head of a file that has every column of a job.
const HEAD: &str = "name,rate_card,model,width,height,steps,images";

#[test]
fn a_column_that_is_given_twice_is_said_and_the_first_counts() {
    for (head, title) in [
        ("name,steps,images,steps", "steps"),
        ("name,steps,images,STEPS", "STEPS"),
        ("name,Steps,images, \"steps \"", "steps"),
        ("name,steps,images,Name", "Name"),
    ] {
        let read = opened("plan.csv", &format!("{head}\nA,75,1,50\n"));
        assert_eq!(texts_of(&read, Setting::Steps), [Some("75".to_owned())], "{head}");
        assert_eq!(names(&read.document.plan), ["A"]);
        let said = faults(&read).join("\n");
        let expected = format!("Line 1: the column “{title}");
        assert!(
            said.contains(&expected) && said.contains("is given more than once: the first counts"),
            "{said}"
        );
    }
}

#[test]
fn a_key_of_json_that_is_given_twice_or_unknown_is_said_wherever_it_is() {
    let json = r#"{"mood": 1, "version": 1, "version": 2, "jobs": [
        {"name": "A", "steps": 75, "images": 2, "steps": 50, "name": "Z", "steps": null}], "jobs": [{"name": "B"}], "mood": 2}"#;
    let read = opened("plan.json", json);
    assert_eq!(
        (names(&read.document.plan), texts_of(&read, Setting::Steps)),
        (vec!["A"], vec![Some("75".to_owned())])
    );
    assert_eq!(
        about_the_file(&read),
        [
            "“mood” is no part of a plan, and is left out.",
            "“version” is given more than once: the first counts.",
            "“jobs” is given more than once: the first counts.",
            "“mood” is no part of a plan, and is left out.",
            "Job 1: “steps” is given more than once: the first counts.",
            "Job 1: “name” is given more than once: the first counts.",
            "Job 1: “steps” is given more than once: the first counts.",
        ]
    );
}

#[test]
fn numbers_of_data_tools_are_read_where_they_are_whole() {
    let whole = ["768.0", "7.68e2", "7.68E+02", "768.00", "76800e-2", " 768 ", "0768.0"];
    for text in whole {
        for (file, document) in [
            ("a.csv", format!("name,width,height,steps,images\nA,\"{text}\",768,75.0,1.2e1\n")),
            ("a.csv", format!("name;width;height;steps;images\nA;{text};768;75,0;12,0\n")),
            ("a.tsv", format!("name\twidth\theight\tsteps\timages\nA\t{text}\t768\t75,0\t1,2e1\n")),
        ] {
            let read = opened(file, &document);
            let cost = costs(&read.document.plan)[0].clone();
            assert_eq!(cost.unwrap().0.credits, decimal("82.8"), "{document}");
        }
    }
    let json =
        r#"{"version": 1.0, "jobs": [{"width": 768.0, "height": 7.68e2, "steps": 75.0, "images": 1.2e1}]}"#;
    assert_eq!(costs(&opened("a.json", json).document.plan)[0].clone().unwrap().0.credits, decimal("82.8"));
}

#[test]
fn a_number_that_is_not_whole_or_may_be_another_stays_as_it_was_given() {
    for (sign, text) in [
        (',', "768.5"),
        (',', "768,0"),
        (',', "7.685e2"),
        (',', "1e40"),
        (',', "-768.0"),
        (',', "1e-2"),
        (',', "e2"),
        (',', "7_68.0"),
        (';', "768,5"),
        // A thousand, or one with three zeros behind its point.
        (';', "1.000"),
        (';', "1,000"),
        (';', "1.024,0"),
    ] {
        let csv = format!("name,steps\nA,\"{text}\"\n").replace("\nA,", &format!("\nA{sign}"));
        let csv = csv.replace("name,", &format!("name{sign}"));
        let read = opened("plan.csv", &csv);
        assert_eq!(texts_of(&read, Setting::Steps), [Some(text.to_owned())]);
        assert!(faults(&read).iter().any(|fault| fault.starts_with("Line 2: steps: ")), "{text}");
    }
    // A text is one in JSON.
    let read = opened("plan.json", r#"{"version": 1, "jobs": [{"steps": "75.0"}, {"steps": 75.5}]}"#);
    assert_eq!(texts_of(&read, Setting::Steps), [Some("75.0".to_owned()), Some("75.5".to_owned())]);
}

#[test]
fn the_sign_between_cells_is_that_of_the_whole_head_outside_of_quotation_marks() {
    for csv in [
        "sep=;\nname;steps;images\nA;75;2\n",
        "\u{feff}sep=;\r\nname;steps;images\r\nA;75;2\r\n",
        "SEP=;\rname;steps;images\rA;75;2\r",
        "\"sep=;\"\nname;steps;images\nA;75;2\n",
        "sep=\t\nname\tsteps\timages\nA\t75\t2\n",
        "sep=|\nname|steps|images\nA|75|2\n",
        "sep=^\nname^steps^images\nA^75^2\n",
        // The sign is another than the line says.
        "sep=,\nname;steps;images\nA;75;2\n",
        "\"Note, or \"\"remark\"\"\";Name;Steps;Images\nx;A;75;2\n",
        "\"a;b;c;d\",name,steps,images\n;;;,A,75,2\n",
        "name;steps;images;costs, in credits, per image, or so\nA;75;2;\n",
        "\"name\"\t\"steps\"\t\"images\"\nA\t75\t2\n",
        "\u{feff}\"\u{feff}Name\", Steps ,\" IMAGES \"\nA,75,2\n",
        "name, steps, images\n\"A\", 75, \"2\" \n",
    ] {
        let read = opened("plan.csv", csv);
        assert_eq!(names(&read.document.plan), ["A"], "{csv}");
        let given = (texts_of(&read, Setting::Steps), texts_of(&read, Field::Images));
        assert_eq!(given, (vec![Some("75".to_owned())], vec![Some("2".to_owned())]), "{csv}");
    }
}

#[test]
fn a_line_is_counted_whatever_ends_it_and_whatever_is_before_it() {
    for end in ["\n", "\r\n", "\r"] {
        let csv = format!("sep=,\n\n{HEAD}\n\"A\nB\n\",,,,,75,1\n\n,,,,,,\nC,,,,,many,1\nD,,,,,75,1,x\nE\n");
        let read = opened("plan.csv", &csv.replace('\n', end));
        let name = format!("A{end}B{end}");
        assert_eq!(names(&read.document.plan), [name.as_str(), "C", "D", "E"]);
        assert_eq!(
            faults(&read),
            [
                "Line 10: 1 more than there are columns, which is left out.",
                "Line 11: 6 fewer than there are columns: the last have their defaults.",
                "Line 9: steps: “many” is not allowed: give a whole number from 10 to 150.",
            ],
            "{end:?}"
        );
    }
    let read = opened("plan.csv", "sep=;\n\nname;mood\nA;good\n");
    assert!(faults(&read)[0].starts_with("Line 3: there is no column “mood”"), "{:?}", faults(&read));
    let read = opened("plan.csv", "\n\nmood;weather\nA;good\n");
    assert!(faults(&read)[0].contains("line 3 names no column"), "{:?}", faults(&read));
}

#[test]
fn a_quotation_mark_that_is_missing_is_said_with_its_line_and_the_lines_below_are_read() {
    for (csv, line, expected) in [
        ("name,images\nA,12\n\"B,3\nC,4\n", "Line 3: a cell goes over several lines", vec!["A", "B", "C"]),
        ("name,images\rA,12\r\"B,3\rC,4\r", "Line 3: a cell goes over several lines", vec!["A", "B", "C"]),
        (
            "name,images\n\"A,12\n\"B\",3\nC,4\n",
            "Line 2: a cell goes over several lines",
            vec!["A", "B", "C"],
        ),
        ("name,images\nA,12\n\"B,3\n", "Line 3: a quotation mark is missing", vec!["A", "B"]),
        ("name,images\n\"A\"B,3\nC,4\n", "Line 2: a quotation mark is missing", vec!["AB", "C"]),
    ] {
        let read = opened("plan.csv", csv);
        assert_eq!(names(&read.document.plan), expected, "{csv}");
        assert!(faults(&read).iter().any(|fault| fault.starts_with(line)), "{:?}", faults(&read));
    }
    // Within a cell that has none around it they are a text.
    let read = opened("plan.csv", "name,images\n5\" x 7\" print,12\n");
    assert_eq!(names(&read.document.plan), ["5\" x 7\" print"]);
}

#[test]
fn empty_rows_and_columns_of_a_spreadsheet_are_nothing_and_its_sums_are_no_jobs() {
    let csv =
        "name;steps;images;credits_per_image;credits;usd;;;\r\nA;75;12;;;;;;\r\n;;;;;;;;\r\n;;;;;;;;\r\n";
    let read = opened("plan.csv", csv);
    assert_eq!(names(&read.document.plan), ["A"]);
    assert_eq!(
        about_the_file(&read),
        ["Line 1: without the column rate_card, model, width, height: its default holds for each job."]
    );
    // An index of a data tool has no title.
    let read = opened("plan.csv", ",name,steps\n0,A,75\n1,B,50\n");
    assert!(faults(&read)[0].starts_with("Line 1: column 1 has no title"), "{:?}", faults(&read));
    for sum in ["Total,,,,,,42,,112.8,1.128", ",,,,,,,,112.8,", "Summe:,,,,,,42,,,", "TOTAL,,,,,,42"] {
        let csv = format!("{HEAD},credits_per_image,credits,usd\nA,,,768,768,75,12,6.9,82.8,0.828\n{sum}\n");
        let read = opened("plan.csv", &csv);
        assert_eq!(names(&read.document.plan), ["A"], "{sum}");
        assert!(
            faults(&read).iter().any(|fault| fault.starts_with("Line 3: a sum and no settings")),
            "{sum}"
        );
    }
    // A job may have any name.
    let plan = plan(&[("Total", JobSettings { request: Request::default(), images: "2".to_owned() })]);
    assert!(opened("plan.csv", &plan.to_csv(&costs(&plan))).document.plan.is_like(&plan));
}

#[test]
fn of_half_a_million_faults_the_first_twenty_cross_and_are_said_and_the_others_are_counted() {
    let csv = format!("{HEAD}\n{}", "A,,,,,,1,x\n".repeat(50_000));
    let file = ParseJob::Plan { file: "plan.csv".to_owned(), document: csv.clone() };
    let Ok(Parsed::Plan(crossing)) = file.parse() else { panic!("no plan") };
    assert_eq!(
        (crossing.jobs.len(), crossing.job_count, crossing.faults.into_parts().0.len()),
        (1000, 50_000, 20)
    );
    let said = faults(&opened("plan.csv", &csv));
    assert_eq!(said.len(), 21);
    assert!(said[0].starts_with("There are 50000 jobs") && said[1].starts_with("Line 2: 1 more"), "{said:?}");
    // 50,000 of the lines and that of the number, of which 20 are said.
    assert_eq!(said[20], "And 49,981 more.");
    let json = format!("{{\"version\":1,\"jobs\":[{{}},{}{{}}]}}", "7,".repeat(500_000));
    let said = faults(&opened("plan.json", &json));
    assert_eq!((said.len(), said[20].as_str()), (21, "And 499,980 more."));
    // As many come of settings, and of a link.
    let csv = format!("{HEAD}\n{}", "A,,,,,many,1\n".repeat(500));
    assert_eq!(faults(&opened("plan.csv", &csv))[20], "And 480 more.");
    let link = State::from_link(&format!("plan=500*{}", "A_1_2_3_4_5_6_7_8*".repeat(500)));
    assert_eq!((faults(&link).len(), faults(&link)[20].as_str()), (21, "And 480 more."));
}

#[test]
fn what_is_another_kind_of_file_says_what_to_do() {
    for (file, document, reason) in [
        ("a.csv", "n\0a\0m\0e\0,\0", "not text in UTF-8: save it as such, in a spreadsheet as “CSV UTF-8”"),
        ("a.csv", "\u{feff}\0n\0a\0m\0e", "save it as such"),
        ("a.json", "{\0\"\0", "save it as such"),
        ("a.json", "[{\"name\": \"A\"}]", "it has no list “jobs”: a plan is {\"version\": 1, \"jobs\": […]}"),
        ("a.json", "{\"jobs\": []}", "it has no “version”: a plan is {\"version\": 1, \"jobs\": […]}"),
        ("a.json", "{\"version\": \"one\", \"jobs\": []}", "its version is \"one\", but only version 1"),
        (
            "a.jsonl",
            "{\"name\": \"A\"}\n{\"name\": \"B\"}\n",
            "on line 2 something follows the end of the document",
        ),
        ("a.jsonl", "{\"name\": \"A\"}\r{\"name\": \"B\"}\r", "on line 2 something follows"),
        ("a.json", "{\"version\": 1,\r\"jobs\": [}", "line 2"),
    ] {
        let read = opened(file, document);
        assert_eq!(names(&read.document.plan), ["Before"], "{document}");
        let said = faults(&read).join("\n");
        assert!(said.contains(reason) && said.contains("as it was"), "{said}");
    }
    let json = "\u{feff}{\"version\": \"1\", \"jobs\": [{\"name\": \"A\"}]}";
    assert_eq!(names(&opened("plan.json", json).document.plan), ["A"]);
}

/// Other services call the number of images `n`: a job with it has another price than one image.
#[test]
fn columns_and_keys_of_other_names_leave_jobs_without_a_price_until_they_are_looked_at() {
    for (file, text, field, nearest) in [
        ("a.csv", "name,width,height,steps,n\nA,768,768,75,4\n", Field::Images, Some("4")),
        ("a.csv", "name,images,size,steps\nA,2,768x512,75\n", Setting::Height.into(), Some("512")),
        ("a.csv", "name,images,num_inference_steps\nA,2,75\n", Setting::Steps.into(), Some("75")),
        ("a.csv", "name,images,heigth\nA,2,768\n", Setting::Height.into(), Some("768")),
        ("a.csv", "name,samples\nA,4\n", Field::Images, Some("4")),
        ("a.json", r#"{"version":1,"jobs":[{"name":"A","n":4}]}"#, Field::Images, Some("4")),
        ("a.json", r#"{"version":1,"jobs":[{"name":"A","image_size":"16:9"}]}"#, Setting::Width.into(), None),
    ] {
        let state = opened(file, text);
        let job = &state.document.plan.jobs()[0];
        let cost = job.quote(&state.document.catalog).cost;
        let refusal = cost.as_ref().err().and_then(|error| error.of(field));
        let refusal = refusal.unwrap_or_else(|| panic!("{text}: {cost:?}"));
        assert_eq!(refusal.nearest().as_deref(), nearest, "{text}");
        assert!(faults(&state).iter().any(|fault| fault.contains("was meant")), "{:?}", faults(&state));
    }
    // Beside the right name it is only said.
    let state = opened("a.csv", "name,images,count\nA,2,4\n");
    assert!(state.document.plan.jobs()[0].quote(&state.document.catalog).cost.is_ok());
    assert!(faults(&state)[0].contains("there is no column “count”; it is left out"), "{:?}", faults(&state));
}
