//! Makes a picture in pixels of one in lines.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::file::offer_blob;

/// Pixels for each unit of the picture: fine enough for print and for sharp screens.
const SCALE: u32 = 2;

/// Offers the SVG picture of this width and height as a PNG file of this name. A browser that refuses it offers nothing.
pub fn save_png(name: &str, svg: &str, width: u32, height: u32) {
    let _refused = draw(name.to_owned(), svg, width * SCALE, height * SCALE);
}

fn draw(name: String, svg: &str, width: u32, height: u32) -> Result<(), JsValue> {
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<CanvasRenderingContext2d>();
    let image = HtmlImageElement::new()?;
    let drawn = {
        let image = image.clone();
        Closure::once_into_js(move || {
            let saved = Closure::once_into_js(move |blob: Option<Blob>| {
                let _refused = blob.map(|blob| offer_blob(&name, &blob));
            });
            let (width, height) = (f64::from(width), f64::from(height));
            let drawn =
                context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height);
            let _refused = drawn.and_then(|()| canvas.to_blob(saved.unchecked_ref()));
        })
    };
    image.set_onload(Some(drawn.unchecked_ref()));
    image.set_src(&format!(
        "data:image/svg+xml;charset=utf-8,{}",
        String::from(js_sys::encode_uri_component(svg))
    ));
    Ok(())
}
