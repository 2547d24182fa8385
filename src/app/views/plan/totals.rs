//! The totals of the plan, and the credits that are left or missing.

use yew::prelude::*;

use crate::app::words::en::{plan, purchases};
use crate::pricing::{Bill, Decimal, RateCard, TooManyDigits, format};

/// The totals, and what is left of the balance or has to be bought under `card`.
pub fn totals(
    bill: Result<(Bill, usize), TooManyDigits>,
    card: Option<&RateCard>,
    balance: Option<Decimal>,
) -> Html {
    let Ok((bill, unpriced)) = bill else {
        return html! { <p class="refused">{ "The cost of the plan has too many digits to be computed exactly." }</p> };
    };
    let fact = |term: &'static str, what: String| html! { <><dt>{ term }</dt><dd>{ what }</dd></> };
    // A balance is of the credits of the list in use: those of another price are others.
    let card = card.filter(|card| bill.credit_usd.is_none_or(|price| price == card.credit_usd));
    let shortfall = bill.credits.zip(card).zip(balance).and_then(|((credits, card), balance)| {
        Some((balance.checked_sub(credits)?, card.missing(credits, balance).ok()?))
    });
    html! {
        <dl class="facts" id="plan-totals">
            { fact("Images", format::number(bill.images)) }
            if let Some(credits) = bill.credits {
                { fact("Credits", format::number(credits.normalize())) }
            } else {
                { fact("Credits", "of different prices: the sum is in dollars alone".to_owned()) }
            }
            { fact("Dollars", format::usd(bill.usd)) }
            if let Some((left, shortfall)) = shortfall {
                if shortfall.missing.is_zero() {
                    { fact("Left of the balance", format::credits(left)) }
                } else {
                    { fact("Missing", purchases::missing(shortfall)) }
                }
                if let Some(purchase) = shortfall.purchase {
                    { fact("Purchase", purchases::purchase(purchase)) }
                }
            }
            if unpriced > 0 {
                { fact("Left out", plan::unpriced(unpriced)) }
            }
        </dl>
    }
}
