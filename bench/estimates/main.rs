//! The number of estimates that the pricing library makes in a second: natively, and in WebAssembly. Each starts from a
//! request in text, and ends as the two texts that are shown.

use dream_credits::pricing::{self, Request, Setting, format};

/// The length of the credits of `count` estimates, one after the other through sizes and steps: what is not used, a compiler
/// may leave out.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn estimates(count: u32) -> usize {
    let text = |index: u32| {
        let request = Request::default()
            .with(Setting::Width, 512 + 64 * (index % 9))
            .with(Setting::Height, 512 + 64 * (index / 9 % 9))
            .with(Setting::Steps, 10 + index % 141);
        let Ok(estimate) = pricing::estimate(&request) else { return 0 };
        let (credits, usd) = (format::number(estimate.total.credits), format::usd(estimate.total.usd));
        if usd.is_empty() { 0 } else { credits.len() }
    };
    (0..count).map(text).sum()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// Prints how many there are in a second: the best of some, for other programs can only take from it.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    const COUNT: u32 = 100_000;
    const NANOSECONDS: u128 = 1_000_000_000;
    let nanoseconds = |_| {
        let start = std::time::Instant::now();
        std::hint::black_box(estimates(std::hint::black_box(COUNT)));
        start.elapsed().as_nanos().max(1)
    };
    let fastest = (0..7).map(nanoseconds).min().unwrap_or(1);
    println!("{}", u128::from(COUNT) * NANOSECONDS / fastest);
}
