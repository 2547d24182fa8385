//! A plan written as CSV (RFC 4180).

use super::guard;
use crate::pricing::Decimal;
use crate::state::Field;
use crate::state::plan::import::{COMPUTED, NAME};
use crate::state::plan::{JOB_FIELDS, JobCost, Plan};

/// The signs of a file.
#[derive(Clone, Copy)]
struct Signs {
    /// The sign between cells.
    delimiter: char,
    /// The sign of decimals.
    point: &'static str,
}

impl Plan {
    /// The plan as CSV, with what each job costs. No text of it can run as a formula.
    pub fn to_csv(&self, costs: &[JobCost]) -> String {
        self.csv(costs, Signs { delimiter: ',', point: "." })
    }

    /// The same for spreadsheets that write 6,9 and not 6.9: these expect semicolons between cells.
    pub fn to_csv_with_decimal_commas(&self, costs: &[JobCost]) -> String {
        self.csv(costs, Signs { delimiter: ';', point: "," })
    }

    fn csv(&self, costs: &[JobCost], signs: Signs) -> String {
        let head = [NAME].into_iter().chain(JOB_FIELDS.map(Field::name)).chain(COMPUTED);
        let mut csv = signs.line(head.map(quoted));
        for (job, cost) in self.jobs.iter().zip(costs) {
            let settings = JOB_FIELDS.map(|field| job.get(field).map(setting).unwrap_or_default());
            let figures = cost.as_ref().ok().map(|(cost, _)| [cost.per_image, cost.credits, cost.usd]);
            let figures = figures.map(|figures| figures.map(|figure| signs.figure(figure)));
            let name = quoted(&guard::name(&job.name));
            let cells = [name].into_iter().chain(settings).chain(figures.unwrap_or_default());
            csv.push_str(&signs.line(cells));
        }
        csv
    }
}

impl Signs {
    fn figure(self, figure: Decimal) -> String {
        figure.to_string().replace('.', self.point)
    }

    fn line(self, cells: impl Iterator<Item = String>) -> String {
        let mut line = String::new();
        for (index, cell) in cells.enumerate() {
            if index > 0 {
                line.push(self.delimiter);
            }
            line.push_str(&cell);
        }
        line + "\r\n"
    }
}

/// A setting as a cell: a number, or a text.
fn setting(text: &str) -> String {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.to_owned() } else { quoted(&guard::setting(text)) }
}

/// A text as a cell. Every text has quotation marks: a sign in it may stand between cells elsewhere.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
