//! A chart as SVG: for the page, which gives it colours, and as a picture with its own.

use html_escape::encode_safe;

use super::{Axes, BOTTOM, Chart, HEIGHT, RIGHT, Series, TOP, WIDTH, ticks};
use crate::pricing::format;

/// The colours of a picture by itself: those of the page on white, and each line of another pattern as well.
const COLOURS: &str = "text{fill:#5b5b65;font:11px system-ui,sans-serif}.title{fill:#18181b;font-weight:600}\
    .back{fill:#fff}.axis{stroke:#8b8b94}.grid{stroke:#e4e4e7}.line{fill:none;stroke:currentColor;stroke-width:2}\
    .dot{fill:currentColor}.line-0{color:#6844d2}.line-1{color:#0f766e}.line-2{color:#b45309}.line-3{color:#be185d}\
    .line-4{color:#1d4ed8}.line-5{color:#4d7c0f}.line-6{color:#7c2d12}\
    .now{fill:none;stroke:#6844d2;stroke-width:2}.mark{stroke:#6844d2;stroke-dasharray:3 3}";

/// Lines are told apart by their patterns, where colours cannot be.
pub const PATTERNS: [&str; 7] = ["", "7 4", "2 3", "9 3 2 3", "12 4", "4 2", "1 4"];
/// The height of a line of the legend, and that of the title with what the chart is of.
const LINE: u32 = 16;
const HEAD: u32 = 42;
/// The most characters that fit beside each other.
const LONGEST: usize = 66;

impl Chart {
    /// The chart for the page: lines and dots have classes, and no colours.
    pub fn svg(&self) -> String {
        format!(
            "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=\"true\" class=\"chart\">{}</svg>",
            self.drawing()
        )
    }

    /// The chart as a picture of its own, with title and legend, and its height.
    pub fn picture(&self) -> (String, u32) {
        let (top, mut y) = (HEAD, HEAD + HEIGHT);
        let mut legend = String::new();
        for (place, series) in self.series.iter().enumerate() {
            legend.push_str(&format!(
                "<path class=\"line line-{}\" stroke-dasharray=\"{}\" d=\"M8 {y}h28\"/><text x=\"44\" y=\"{}\">{}</text>",
                place % PATTERNS.len(),
                pattern(place),
                y + 4,
                encode_safe(&cut(&series.name))
            ));
            y += LINE;
        }
        let height = y + 8;
        let (title, of) = (cut(&self.title), cut(&self.of));
        let (title, of) = (encode_safe(&title), encode_safe(&of));
        let drawing = self.drawing();
        let picture = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\">\
             <style>{COLOURS}</style><rect class=\"back\" width=\"{WIDTH}\" height=\"{height}\"/>\
             <text class=\"title\" x=\"8\" y=\"17\">{title}</text><text x=\"8\" y=\"33\">{of}</text>\
             <g transform=\"translate(0 {top})\">{drawing}</g>{legend}</svg>"
        );
        (picture, height)
    }

    /// The path of an upright line at a place along the lower axis.
    pub fn upright(&self, at: u64) -> String {
        format!("M{} {TOP}V{}", tenths(self.axes.x(at)), HEIGHT - BOTTOM)
    }

    fn drawing(&self) -> String {
        let Axes { ends: (least, most), ticks, left, .. } = &self.axes;
        let (right, floor) = (WIDTH - RIGHT, HEIGHT - BOTTOM);
        let mut svg = String::new();
        for tick in ticks {
            let y = tenths(self.axes.y(*tick));
            svg.push_str(&format!(
                "<path class=\"grid\" d=\"M{left} {y}H{right}\"/><text x=\"{}\" y=\"{y}\" dy=\"4\" text-anchor=\"end\">{}</text>",
                left - 8,
                format::number(tick.normalize())
            ));
        }
        for tick in ticks::between(*least, *most) {
            let x = tenths(self.axes.x(tick));
            svg.push_str(&format!(
                "<path class=\"axis\" d=\"M{x} {floor}v5\"/><text x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                floor + 18,
                format::number(tick)
            ));
        }
        svg.push_str(&format!("<path class=\"axis\" d=\"M{left} {floor}H{right}\"/>"));
        svg.push_str(&format!(
            "<text x=\"{right}\" y=\"{}\" text-anchor=\"end\">{}</text><text x=\"{}\" y=\"{}\">credits for one image</text>",
            HEIGHT - 10,
            self.along,
            left + 4,
            TOP - 6
        ));
        if let Some(current) = self.current.filter(|current| (least..=most).contains(&current)) {
            svg.push_str(&format!("<path class=\"mark\" d=\"{}\"/>", self.upright(current)));
        }
        for (place, series) in self.series.iter().enumerate().rev() {
            svg.push_str(&self.line(place, series));
        }
        svg
    }

    fn line(&self, place: usize, series: &Series) -> String {
        let class = place % PATTERNS.len();
        let mut path = String::new();
        let mut dots = String::new();
        for point in &series.points {
            let (x, y) = (tenths(self.axes.x(point.at)), tenths(self.axes.y(point.credits)));
            path.push_str(&format!("{}{x} {y}", if path.is_empty() { "M" } else { "L" }));
            if point.is_published {
                dots.push_str(&format!(
                    "<circle class=\"dot line-{class}\" cx=\"{x}\" cy=\"{y}\" r=\"3.5\"/>"
                ));
            }
            if place == 0 && self.current == Some(point.at) {
                dots.push_str(&format!("<circle class=\"now\" cx=\"{x}\" cy=\"{y}\" r=\"7\"/>"));
            }
        }
        let pattern = pattern(place);
        format!("<path class=\"line line-{class}\" stroke-dasharray=\"{pattern}\" d=\"{path}\"/>{dots}")
    }
}

/// The pattern of the line at this place; none is a line without gaps.
pub fn pattern(place: usize) -> &'static str {
    PATTERNS.get(place % PATTERNS.len()).copied().filter(|pattern| !pattern.is_empty()).unwrap_or("none")
}

/// As much of a text as fits into the picture.
fn cut(text: &str) -> String {
    match text.chars().nth(LONGEST) {
        Some(_) => text.chars().take(LONGEST).chain(['…']).collect(),
        None => text.to_owned(),
    }
}

fn tenths(place: u64) -> String {
    format!("{}.{}", place / 10, place % 10)
}

#[cfg(test)]
mod tests {
    use super::super::Point;
    use super::*;

    fn chart(name: &str) -> Chart {
        let point =
            |at, credits: &str, is_published| Point { at, credits: credits.parse().unwrap(), is_published };
        let points = vec![point(10, "0.2", true), point(52, "1.0", false), point(150, "3.0", true)];
        let series = vec![Series { name: name.to_owned(), points }];
        Chart::new("T".to_owned(), "M, L".to_owned(), "steps", series, Some(52)).unwrap()
    }

    #[test]
    fn published_points_and_the_current_one_are_marked() {
        let svg = chart("A").svg();
        assert_eq!((svg.matches("class=\"dot ").count(), svg.matches("class=\"now\"").count()), (2, 1));
        // The ends of the axes: 10 steps at the left, 150 at the right; 3.0 credits at the top.
        assert!(svg.contains("cx=\"40.0\"") && svg.contains("cx=\"424.0\" cy=\"18.0\""), "{svg}");
    }

    #[test]
    fn markup_in_a_name_is_text_in_the_picture() {
        let (picture, _) = chart("<script>").picture();
        assert!(picture.contains("&lt;script&gt;") && !picture.contains("<script>"));
    }

    #[test]
    fn what_is_pointed_at_is_read_off_along_the_axis() {
        let chart = chart("A");
        assert_eq!([0, 91, 1000].map(|share| chart.at_share(share)), [10, 10, 150]);
        assert_eq!(chart.at_share(528), 80);
    }
}
