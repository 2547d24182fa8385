//! The view of the page that is there at first: tables of prices, the comparison and the user's own lists.

mod about;
mod comparison;
mod model_table;
mod own_lists;
mod price_table;
mod prices_view;

pub use own_lists::OwnLists;
pub use prices_view::{prices_view, tables};
