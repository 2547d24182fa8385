//! The parameters of an address, as they are read.

use super::unknown;
use crate::state::{Notice, Param};

/// The most characters of a query that are read; the longest link of the page has 8,000.
const LONGEST: usize = 65_536;
/// The most parameters that the page does not know and that are looked at for what they mean.
const MOST_OTHERS: usize = 1000;
/// The values that a notice names of a parameter that is given again and again.
const MOST_IGNORED: usize = 3;
/// How often the signs of a query may be escaped.
const MOST_ESCAPES: usize = 4;

/// The parameters that may be meant by a name and value.
type Meant = fn(&str, &str) -> Vec<Param>;

/// The parameters of an address, each read once.
#[derive(Default)]
pub(super) struct Query {
    /// Those that the page knows.
    pub given: Vec<(Param, String)>,
    /// Those that it does not know.
    pub others: Vec<(String, String)>,
    /// What is to be said of them.
    pub notices: Vec<Notice>,
}

impl Query {
    pub fn parse(query: &str) -> Self {
        let length = query.len();
        if length > LONGEST {
            let notices = vec![Notice::LongAddress { length, most: LONGEST }];
            return Self { notices, ..Self::default() };
        }
        Self::new(pairs(query), unknown::meant)
    }

    /// These names and values, of which `meant` says what those may mean that are not known.
    pub fn new(pairs: Vec<(String, String)>, meant: Meant) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            // The same may come again and again.
            if query.others.last().is_some_and(|last| last.0 == name && last.1 == value) {
                continue;
            }
            match Param::from_name(&name).or_else(|| unknown::behind_signs(&name)) {
                Some(param) => query.give(param, value),
                None if query.others.len() == MOST_OTHERS => {
                    let notices = vec![Notice::ManyParameters { most: MOST_OTHERS }];
                    return Self { notices, ..Self::default() };
                }
                None => query.keep_other(meant(&name, &value), name, value),
            }
        }
        query.offer();
        query
    }

    fn give(&mut self, param: Param, value: String) {
        match self.given.iter().find(|(given, _)| *given == param) {
            None => self.given.push((param, value)),
            Some((_, used)) if *used == value => {}
            Some((_, used)) => {
                let earlier = self.notices.iter_mut().find_map(|notice| match notice {
                    Notice::Repeated { param: repeated, ignored, more, .. } if *repeated == param => {
                        Some((ignored, more))
                    }
                    _ => None,
                });
                match earlier {
                    None => {
                        let (used, ignored) = (used.clone(), vec![value]);
                        self.notices.push(Notice::Repeated { param, used, ignored, more: 0 });
                    }
                    Some((ignored, _)) if ignored.contains(&value) => {}
                    Some((ignored, _)) if ignored.len() < MOST_IGNORED => ignored.push(value),
                    Some((_, more)) => *more += 1,
                }
            }
        }
    }

    fn keep_other(&mut self, meant: Vec<Param>, name: String, value: String) {
        if !meant.is_empty() {
            self.notices.push(Notice::NearMiss {
                given: name.clone(),
                value: value.clone(),
                meant,
                offer: Vec::new(),
            });
        }
        self.others.push((name, value));
    }

    /// Offers what near misses were probably meant as, unless there is more than one value for the same parameter.
    fn offer(&mut self) {
        let clashes = |param: &Param| {
            let means =
                |notice: &&Notice| matches!(notice, Notice::NearMiss { meant, .. } if meant.contains(param));
            self.has(*param) || self.notices.iter().filter(means).nth(1).is_some()
        };
        let clashing: Vec<_> = Param::all().filter(clashes).collect();
        for notice in &mut self.notices {
            if let Notice::NearMiss { value, meant, offer, .. } = notice
                && !meant.iter().any(|param| clashing.contains(param))
            {
                *offer = unknown::offer(meant, value);
            }
        }
    }

    pub fn has(&self, param: Param) -> bool {
        self.given.iter().any(|(given, _)| *given == param)
    }

    /// Whether it names a setting, or the balance that goes with them; or has a name that may mean one.
    pub fn names_settings(&self) -> bool {
        let is_named = |param: &Param| matches!(param, Param::Field(field) if field.is_of_parts());
        self.given.iter().any(|(given, _)| is_named(given))
            || self.notices.iter().any(Notice::leaves_no_price)
    }
}

/// The names and values of a query. One in which a program has escaped the signs between them is read as it was meant.
pub(super) fn pairs(query: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    read(query.trim_start_matches('?'), MOST_ESCAPES, &mut pairs);
    pairs
}

fn read(query: &str, escapes: usize, pairs: &mut Vec<(String, String)>) {
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let is_escaped = value.is_empty() && name.contains(['=', '%']);
        match escapes.checked_sub(1).filter(|_| is_escaped) {
            Some(escapes) => read(&name, escapes, pairs),
            None => pairs.push((without_entity(&name).to_owned(), value.into_owned())),
        }
    }
}

/// The name behind an `&` that was written for HTML, once or more than once: `&amp;`, `&#38;`.
fn without_entity(name: &str) -> &str {
    let rest = name.split_once(';').filter(|(entity, _)| {
        let number = entity.trim_start_matches(['#', 'x', 'X', '0']);
        entity.eq_ignore_ascii_case("amp") || entity.starts_with('#') && matches!(number, "38" | "26")
    });
    rest.map_or(name, |(_, rest)| without_entity(rest.trim_start()))
}

/// Whether the part of an address behind `#` is the rest of its query, in which an `&` was escaped, or has settings in it.
pub fn continues_query(hash: &str) -> bool {
    hash.contains('=') && Query::parse(hash).names_settings()
}
