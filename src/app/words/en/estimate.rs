//! The estimate: the basis of its price.

use crate::pricing::Basis;

/// The name of a basis, and its meaning.
pub const fn basis(basis: Basis) -> (&'static str, &'static str) {
    match basis {
        Basis::Published => ("Published", "Printed in the price list."),
        Basis::Interpolated => ("Interpolated", "Computed from what the price list prints."),
        Basis::Formula => ("Formula", "Computed with the price list’s formula."),
        Basis::Fixed => ("Fixed", "The price list’s price for each result."),
    }
}
