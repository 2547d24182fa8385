//! Helpers of several tests: figures as they were published, documents read at once, and the page in a browser.
#![allow(dead_code, reason = "each test uses a part of them")]

#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod calculator;
#[cfg(not(target_arch = "wasm32"))]
pub mod plans;
pub mod published;
pub mod reading;
