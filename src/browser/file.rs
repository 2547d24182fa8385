//! Reads a file that the reader chose, and makes one to be saved.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

/// Calls back with the file's text, or with why there is none.
pub fn read(file: &File, longest: usize, on: impl FnOnce(Result<String, String>) + 'static) {
    if file.size() > longest as f64 {
        return on(Err(format!("the file is longer than {longest} bytes")));
    }
    let text = file.text();
    spawn_local(async move {
        let text = JsFuture::from(text).await.ok().and_then(|text| text.as_string());
        on(text.ok_or_else(|| "the file cannot be read".to_owned()));
    });
}

/// The address of a JSON document that stands in the address itself, to be saved as a file.
pub fn data_url(json: &str) -> String {
    // A form's encoding, but for the space.
    let encoded: String = form_urlencoded::byte_serialize(json.as_bytes()).collect();
    format!("data:application/json;charset=utf-8,{}", encoded.replace('+', "%20"))
}
