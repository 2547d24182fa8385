//! A price map as text, to be put into a document or a spreadsheet.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::pricing::words::en::price_map as words;
use crate::pricing::{Model, PriceMap, RateCard, written};

/// A form of text that a [`PriceMap`] can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// A table of GitHub Flavored Markdown.
    Markdown,
    /// Comma-separated values (RFC 4180).
    Csv,
    /// The same for spreadsheets that write 6,9 and not 6.9: these expect semicolons between cells.
    CsvWithDecimalCommas,
    /// A table of HTML.
    Html,
}

impl ExportFormat {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Csv, Self::CsvWithDecimalCommas, Self::Html];

    /// What people call it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Csv => "CSV",
            Self::CsvWithDecimalCommas => "CSV with decimal commas (6,9)",
            Self::Html => "HTML",
        }
    }

    /// Its name among these.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CsvWithDecimalCommas => "csv-with-decimal-commas",
            _ => self.extension(),
        }
    }

    /// How the name of such a file ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Csv | Self::CsvWithDecimalCommas => "csv",
            Self::Html => "html",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown",
            Self::Csv | Self::CsvWithDecimalCommas => "text/csv",
            Self::Html => "text/html",
        }
    }
}

impl PriceMap {
    /// This map of `model` as text. Published prices are bold where the form knows that, and there are computed ones as well.
    pub fn text(&self, form: ExportFormat, card: &RateCard, model: &Model) -> String {
        match form {
            ExportFormat::Markdown => self.markdown(card, model),
            ExportFormat::Csv => self.csv(b',', "."),
            ExportFormat::CsvWithDecimalCommas => self.csv(b';', ","),
            ExportFormat::Html => self.html(card, model),
        }
    }

    fn head(&self) -> Vec<String> {
        [words::STEPS.to_owned()].into_iter().chain(self.column_labels()).collect()
    }

    /// The rows as texts, and whether each price is to be set apart.
    fn body(&self) -> impl Iterator<Item = (String, Vec<(String, bool)>)> {
        let is_mixed = self.is_mixed();
        self.rows.iter().map(move |row| {
            let cells = row.estimates.iter().map(|estimate| {
                let is_published = estimate.basis == crate::pricing::Basis::Published;
                (estimate.per_image.credits.to_string(), is_mixed && is_published)
            });
            (row.label(), cells.collect())
        })
    }

    fn markdown(&self, card: &RateCard, model: &Model) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut text = line(self.head());
        text.push_str(&line(vec!["--:".to_owned(); self.sizes.len() + 1]));
        for (steps, cells) in self.body() {
            let cells =
                cells.into_iter().map(|(price, apart)| if apart { format!("**{price}**") } else { price });
            text.push_str(&line([steps].into_iter().chain(cells).collect()));
        }
        let (title, url) = source(card, model);
        let escaped = |text: &str| {
            let special = |char| matches!(char, '\\' | '[' | ']' | '*' | '_' | '`' | '<' | '>' | '|' | '#');
            text.chars()
                .flat_map(|char| special(char).then_some('\\').into_iter().chain([char]))
                .collect::<String>()
        };
        // An address ends at a parenthesis, and what begins like `&lt;` in it is read as in HTML.
        let url = address(url).replace('(', "%28").replace(')', "%29").replace('&', "&amp;");
        let caption = words::title(card, model, self.is_mixed());
        format!("{}\n\n{text}\n{}: [{}]({url})\n", escaped(&caption), words::SOURCE, escaped(title))
    }

    /// The map with these signs between cells and before decimals. No cell is a text of somebody else.
    fn csv(&self, delimiter: u8, point: &str) -> String {
        let mut writer = csv::WriterBuilder::new();
        let writer = writer.delimiter(delimiter).terminator(csv::Terminator::CRLF);
        let mut writer = writer.from_writer(Vec::new());
        written(writer.write_record(self.head()));
        for (steps, cells) in self.body() {
            let prices = cells.into_iter().map(|(price, _)| price.replace('.', point));
            written(writer.write_record([steps].into_iter().chain(prices)));
        }
        written(String::from_utf8(written(writer.into_inner())))
    }

    fn html(&self, card: &RateCard, model: &Model) -> String {
        let escaped = |text: &str| html_escape::encode_safe(text).into_owned();
        let heads =
            self.head().iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect::<String>();
        let mut rows = String::new();
        for (steps, cells) in self.body() {
            let cell = |(price, apart): (String, bool)| {
                if apart { format!("<td><strong>{price}</strong></td>") } else { format!("<td>{price}</td>") }
            };
            let cells = cells.into_iter().map(cell).collect::<String>();
            rows.push_str(&format!("    <tr><th scope=\"row\">{steps}</th>{cells}</tr>\n"));
        }
        let (title, url) = source(card, model);
        let (caption, title, url) =
            (escaped(&words::title(card, model, self.is_mixed())), escaped(title), escaped(&address(url)));
        format!(
            "<table>\n  <caption>{caption}</caption>\n  <thead>\n    <tr>{heads}</tr>\n  </thead>\n  <tbody>\n{rows}  </tbody>\n\
             </table>\n<p>{}: <a href=\"{url}\">{title}</a></p>\n",
            words::SOURCE
        )
    }
}

fn source<'a>(card: &'a RateCard, model: &'a Model) -> (&'a str, &'a str) {
    let source = model.source.as_ref().unwrap_or(&card.source);
    (&source.title, &source.url)
}

/// What RFC 3986 allows in no address, beside what is not ASCII.
const NOT_IN_ADDRESSES: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// An address as a document takes it.
fn address(url: &str) -> String {
    utf8_percent_encode(url, NOT_IN_ADDRESSES).to_string()
}
