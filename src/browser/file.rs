//! Files: read where the user chose one, and saved.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::state::FileError;

/// Calls back with the file's text, or with why there is none.
pub fn read(file: &File, longest: usize, on: impl FnOnce(Result<String, FileError>) + 'static) {
    if file.size() > longest as f64 {
        return on(Err(FileError::TooLong { most: longest }));
    }
    let bytes = file.array_buffer();
    spawn_local(async move {
        on(match JsFuture::from(bytes).await {
            Ok(bytes) => String::from_utf8(Uint8Array::new(&bytes).to_vec()).map_err(|_| FileError::NotText),
            Err(_) => Err(FileError::Unreadable),
        });
    });
}

/// Offers a text of this media type to be saved as a file of this name.
pub fn save(name: &str, media_type: &str, text: &str) {
    let _refused = offer(name, media_type, text);
}

fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    // Spreadsheets take a file for one in UTF-8 if it begins with this.
    let mark = if media_type == "text/csv" { "\u{feff}" } else { "" };
    let blob = Blob::new_with_str_sequence_and_options(&Array::of2(&mark.into(), &text.into()), &options)?;
    offer_blob(name, &blob)
}

/// Offers these bytes to be saved as a file of this name.
pub(super) fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
