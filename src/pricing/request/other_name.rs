//! Names that other services and programs have for settings.

use super::Setting;
use super::suggestion::{has, letters};

/// Names in small letters without signs, and the settings that they mean.
const NAMES: [(&str, &[Setting]); 7] = [
    (
        "n num count quantity qty repeat batch batches batchsize niter numresults numberresults numberofresults resultcount \
         variations outputs",
        &[Setting::Samples],
    ),
    (
        "stepcount iters iterations numiterations inferencestep numinferencestep samplingstep",
        &[Setting::Steps],
    ),
    (
        "size imagesize imagesizepreset sizepreset sampleimagesize outputsize targetsize dims dimension dimensions \
         imagedimension imagedimensions aspect imageaspect aspectratio ratio ar orientation megapixels outputmegapixels pixels",
        &[Setting::Width, Setting::Height],
    ),
    ("w imagew imgw", &[Setting::Width]),
    ("h imageh imgh", &[Setting::Height]),
    (
        "engine engineid modelid modelkey modelname modelpath modelslug modeltype modelversion aimodel basemodel imagemodel \
         checkpoint ckpt ckptname sdmodel sdmodelname sdmodelcheckpoint pretrainedmodelnameorpath pretrainedmodelpath \
         hfmodelid repoid unetname",
        &[Setting::Model],
    ),
    ("pricelist", &[Setting::RateCard]),
];

/// Words that make a name one of a number of images, with others around them: `num_images_per_prompt`.
const COUNTS: [&str; 9] = ["number", "num", "noof", "nb", "count", "total", "max", "per", "n"];
const IMAGES: [&str; 13] = [
    "image",
    "img",
    "picture",
    "pic",
    "photo",
    "output",
    "sample",
    "variation",
    "generation",
    "candidate",
    "sequence",
    "batches",
    "batch",
];
const BESIDES: [&str; 5] = ["s", "of", "return", "prompt", "request"];

/// A size before these is not that of the image.
const NOT_OF_IMAGES: &str = "max min original orig screen viewport window client inner outer device page iframe player \
                             embed thumb thumbnail logo line border stroke column band font";

/// A second pass has a price of its own, which no list here states.
const SECOND_PASSES: [&str; 5] = ["hr", "hires", "refiner", "prior", "decoder"];

/// The settings that a name of other services means, so that a request with it asks for another price: `n` is the number of
/// samples there, and `size` is width and height. None for a name that changes no price.
///
/// ```
/// use dream_credits::pricing::{Setting, meant_by};
///
/// assert_eq!(meant_by("num_inference_steps"), &[Setting::Steps]);
/// assert_eq!(meant_by("size"), &[Setting::Width, Setting::Height]);
/// assert_eq!(meant_by("parameters[sampleCount]"), &[Setting::Samples]);
/// assert_eq!(meant_by("cfg_scale"), &[]);
/// ```
pub fn meant_by(name: &str) -> &'static [Setting] {
    let name = letters(last_word(name));
    let named = NAMES.iter().find(|(names, _)| names.split(' ').any(|other| other == name));
    if let Some((_, settings)) = named {
        return settings;
    }
    let is_of_image = !NOT_OF_IMAGES.split(' ').any(|other| name.starts_with(other));
    match name.as_str() {
        // These are the names themselves.
        "width" | "height" | "steps" => &[],
        name if is_of_second_pass(name) => &[Setting::Width, Setting::Height, Setting::Steps],
        name if has(name, "steps") => &[Setting::Steps],
        name if has(name, "width") && is_of_image => &[Setting::Width],
        name if has(name, "height") && is_of_image => &[Setting::Height],
        name if counts_images(name) => &[Setting::Samples],
        _ => &[],
    }
}

fn is_of_second_pass(name: &str) -> bool {
    let changes_price = ["steps", "scale", "resize"].iter().any(|word| has(name, word));
    name == "enablehr" || changes_price && SECOND_PASSES.iter().any(|pass| name.starts_with(pass))
}

/// Whether a name consists of words for a number and for images.
fn counts_images(name: &str) -> bool {
    let (mut rest, mut has_count, mut has_images) = (name, false, false);
    while !rest.is_empty() {
        let behind = |words: &[&str]| words.iter().find_map(|word| rest.strip_prefix(word));
        let (count, images) = (behind(&COUNTS), behind(&IMAGES));
        has_count |= count.is_some();
        has_images |= images.is_some();
        match count.or(images).or_else(|| behind(&BESIDES)) {
            Some(behind) => rest = behind,
            None => return false,
        }
    }
    has_count && has_images
}

/// The last word of a name in other names: `width` in `settings[width]`, `input.width` and `width[0]`.
pub(crate) fn last_word(name: &str) -> &str {
    let is_word = |part: &&str| {
        *part != "value" && part.contains(|char: char| !char.is_ascii() || char.is_ascii_alphabetic())
    };
    name.rsplit(['[', ']', '.']).find(is_word).unwrap_or(name)
}

/// Whether this is a name of other services that only looks like one of a setting: `sampler` is not `samples`. Of these,
/// `mode`, `quality`, `resolution` and `speed` may change the price of models that do not declare them yet.
pub fn is_other_setting(name: &str) -> bool {
    matches!(
        letters(last_word(name)).as_str(),
        "image"
            | "mode"
            | "plane"
            | "quality"
            | "resolution"
            | "speed"
            | "sampler"
            | "samplers"
            | "views"
            | "weight"
    )
}
