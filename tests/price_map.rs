//! The price map: any rows and columns of any list, and what it becomes in a document.
//!
//! Prices are those of the published tables: `tests/published`.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use std::sync::Arc;

use common::published::{DREAMSTUDIO_2022, DREAMSTUDIO_2023, SIZES};
use dream_credits::pricing::{
    self, Basis, ExportFormat, Model, PriceMap, PriceMapError, RateCard, Request, Setting, Size,
};

fn card(id: &str) -> Arc<RateCard> {
    pricing::rate_card(&Request::default().with(Setting::RateCard, id)).unwrap()
}

fn map(card: &RateCard, model: &Model, rows: &str, columns: &str) -> Result<PriceMap, PriceMapError> {
    card.price_map(model, rows, columns)
}

#[test]
fn without_a_choice_the_map_has_the_rows_and_columns_in_print() {
    for published in [DREAMSTUDIO_2022, DREAMSTUDIO_2023] {
        let card = card(published.rate_card);
        let map = card.price_map(card.model(published.model).unwrap(), "", "").unwrap();
        let sizes: Vec<_> =
            SIZES.iter().map(|(width, height)| Some(Size { width: *width, height: *height })).collect();
        assert_eq!(map.sizes, sizes);
        for (row, (steps, credits)) in map.rows.iter().zip(published.rows) {
            assert_eq!(row.steps, Some(*steps));
            let prices: Vec<_> =
                row.estimates.iter().map(|estimate| estimate.per_image.credits.to_string()).collect();
            assert_eq!(prices, *credits);
        }
        assert_eq!(map.rows.len(), published.rows.len());
    }
}

#[test]
fn every_model_of_every_list_has_a_map_with_the_prices_of_its_settings() {
    for card in pricing::rate_cards() {
        for model in &card.models {
            let map = card.price_map(model, "", "").unwrap();
            assert!(map.cells().count() > 0, "{}", model.id);
            for (size, steps, estimate) in map.cells() {
                let mut request = Request::default().with(Setting::Model, &model.id);
                if let Some(Size { width, height }) = size {
                    request = request.with(Setting::Width, width).with(Setting::Height, height);
                }
                if let Some(steps) = steps {
                    request.set(Setting::Steps, steps.to_string());
                }
                assert_eq!(estimate.per_image, card.estimate(&request).unwrap().per_image, "{}", model.id);
            }
        }
    }
}

#[test]
fn rows_and_columns_are_chosen_in_any_order_and_writing() {
    let card = card("dreamstudio-2022");
    let map = map(&card, &card.models[0], "100; 10,60,10", "1024x1024, 512 × 512\n640*512;512x512").unwrap();
    assert_eq!(map.rows.iter().map(|row| row.steps.unwrap()).collect::<Vec<_>>(), [10, 60, 100]);
    let sizes: Vec<_> = map.sizes.iter().map(|size| size.unwrap().to_string()).collect();
    assert_eq!(sizes, ["512 × 512", "640 × 512", "1024 × 1024"]);
    let bases: Vec<_> = map.rows[2].estimates.iter().map(|estimate| estimate.basis).collect();
    assert_eq!(bases, [Basis::Published, Basis::Interpolated, Basis::Published]);
    assert!(map.is_mixed());
}

#[test]
fn a_row_or_column_that_is_not_allowed_is_said_with_the_others_as_they_may_be_meant() {
    let card = card("dreamstudio-2022");
    let model = &card.models[0];
    let errors = |rows: &str, columns: &str| match map(&card, model, rows, columns) {
        Err(PriceMapError::Refused { rows, columns }) => (rows, columns),
        other => panic!("{other:?}"),
    };
    let error = errors("10, 1e30, 75", "").0.unwrap();
    assert_eq!((error.value.as_str(), error.nearest().as_deref()), ("1e30", Some("10, 75, 150")));
    let error = errors("", "512x512, 500x500, square").1.unwrap();
    assert_eq!((error.value.as_str(), error.nearest().as_deref()), ("500x500", Some("512x512")));
    assert!(error.message().contains("such as 512x768, where the width is a whole number from 512 to 1024"));
    assert!(matches!(errors("x", "y"), (Some(_), Some(_))));
}

#[test]
fn more_rows_than_fit_are_said_and_not_cut() {
    let card = card("dreamstudio-2022");
    let rows = (10..60).map(|steps| steps.to_string()).collect::<Vec<_>>().join(",");
    let Err(PriceMapError::Refused { rows: Some(error), columns: None }) =
        map(&card, &card.models[0], &rows, "")
    else {
        panic!("too many")
    };
    assert_eq!(error.message(), "“50” is not allowed: give at most 40 of them.");
    assert!(map(&card, &card.models[0], error.nearest().as_deref().unwrap(), "").is_ok());
}

#[test]
fn a_map_of_markdown_is_the_published_table() {
    let card = card("dreamstudio-2022");
    let markdown = map(&card, &card.models[0], "10, 150", "").unwrap().text(
        ExportFormat::Markdown,
        &card,
        &card.models[0],
    );
    assert_eq!(
        markdown,
        "Credits for 1 image, Stable Diffusion v1, DreamStudio 2022\n\n\
         | Steps | 512 × 512 | 512 × 768 | 512 × 1024 | 768 × 768 | 768 × 1024 | 1024 × 1024 |\n\
         | --: | --: | --: | --: | --: | --: | --: |\n\
         | 10 | 0.2 | 0.5 | 0.8 | 0.9 | 1.3 | 1.9 |\n\
         | 150 | 3.0 | 7.2 | 11.4 | 13.8 | 19.8 | 28.2 |\n\n\
         Source: [Credits + Billing, Stability AI platform documentation](https://github.com/Stability-AI/platform/blob/main/\
         packages/app/src/Markdown/Pages/CreditsAndBilling.md)\n"
    );
}

#[test]
fn a_map_of_csv_has_plain_figures() {
    let card = card("dreamstudio-2022");
    let csv =
        map(&card, &card.models[0], "75", "768x768").unwrap().text(ExportFormat::Csv, &card, &card.models[0]);
    assert_eq!(csv, "Steps,768 × 768\r\n75,6.9\r\n");
}

#[test]
fn a_map_of_csv_with_decimal_commas_has_semicolons_between_its_cells() {
    let card = card("dreamstudio-2022");
    let map = map(&card, &card.models[0], "75", "512x512, 768x768").unwrap();
    let csv = map.text(ExportFormat::CsvWithDecimalCommas, &card, &card.models[0]);
    assert_eq!(csv, "Steps;512 × 512;768 × 768\r\n75;1,5;6,9\r\n");
}

#[test]
fn no_cell_of_a_map_can_run_as_a_formula_or_become_two() {
    for card in pricing::rate_cards() {
        for model in &card.models {
            let map = card.price_map(model, "", "").unwrap();
            for (form, signs) in [(ExportFormat::Csv, ",\r"), (ExportFormat::CsvWithDecimalCommas, ";\r")] {
                let csv = map.text(form, card, model);
                let cells =
                    csv.split_terminator('\n').flat_map(|line| line.split(|sign| signs.contains(sign)));
                for cell in cells.filter(|cell| !cell.is_empty()) {
                    assert!(cell.starts_with(|start: char| start.is_ascii_alphanumeric()), "{cell:?}");
                    assert!(!cell.contains(['"', ';', '\t']), "{cell:?}");
                }
            }
        }
    }
}

#[test]
fn published_prices_are_bold_beside_computed_ones_and_markup_in_names_is_text() {
    let mut card = RateCard::clone(&card("dreamstudio-2022"));
    card.name = "<b>|*Mine*".to_owned();
    let model = card.models[0].clone();
    // 640 × 512 has as many pixels more than 512 × 512 (1.0) as fewer than 512 × 768 (2.4).
    let map = map(&card, &model, "50", "512x512, 640x512").unwrap();
    let html = map.text(ExportFormat::Html, &card, &model);
    assert!(html.contains("<td><strong>1.0</strong></td><td>1.7</td>"), "{html}");
    assert!(html.contains("&lt;b&gt;|*Mine* (not built in); bold: published</caption>"), "{html}");
    let markdown = map.text(ExportFormat::Markdown, &card, &model);
    assert!(
        markdown.contains("| **1.0** | 1.7 |") && markdown.contains("\\<b\\>\\|\\*Mine\\*"),
        "{markdown}"
    );
}

#[test]
fn the_current_settings_can_be_added() {
    let card = card("dreamstudio-2022");
    let map = map(&card, &card.models[0], "50", "512x512").unwrap();
    let (rows, columns) = map.with_cell(Some(Size { width: 640, height: 512 }), Some(20));
    assert_eq!((rows.as_str(), columns.as_str()), ("20, 50", "512x512, 640x512"));
}

#[test]
fn an_address_is_written_as_rfc_3986_allows_and_never_ends_early() {
    let mut document: serde_json::Value =
        serde_json::from_str(include_str!("../static/rate-cards/dreamstudio-2022.json")).unwrap();
    document["id"] = "mine".into();
    document["source"]["url"] = "https://example.org/(a)\"><script>[b]`|{ü}?x=1&lt;=2#%41".into();
    let card: RateCard = document.to_string().parse().unwrap();
    let map = map(&card, &card.models[0], "", "").unwrap();
    let text = |form| map.text(form, &card, &card.models[0]);
    let markdown = text(ExportFormat::Markdown);
    let encoded = "https://example.org/%28a%29%22%3E%3Cscript%3E[b]%60%7C%7B%C3%BC%7D?x=1&amp;lt;=2#%41";
    assert!(markdown.ends_with(&format!("]({encoded})\n")), "{markdown}");
    let html = text(ExportFormat::Html);
    assert!(!html.contains("<script>") && html.contains("%22%3E%3Cscript%3E"), "{html}");
}
