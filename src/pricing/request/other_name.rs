//! Names that other services and programs have for settings.

use super::Setting;
use super::suggestion::letters;

/// Names in small letters without signs, and the settings that they mean.
const NAMES: [(&str, &[Setting]); 7] = [
    (
        "n count quantity batch batchsize batchcount niter imagecount imagescount imagenumber numimages nimages \
         numberofimages numimagesperprompt maximages numoutputs numresults numberresults numberofresults numsamples \
         nsamples samplecount numberofsamples variations outputs",
        &[Setting::Samples],
    ),
    (
        "stepcount stepscount numsteps nsteps numberofsteps inferencesteps numinferencesteps samplingsteps samplesteps \
         diffusionsteps generationsteps denoisingsteps ddimsteps iterations",
        &[Setting::Steps],
    ),
    (
        "size imagesize outputsize targetsize dimensions imagedimensions aspectratio ratio ar megapixels pixels",
        &[Setting::Width, Setting::Height],
    ),
    ("w imagewidth outputwidth targetwidth", &[Setting::Width]),
    ("h imageheight outputheight targetheight", &[Setting::Height]),
    (
        "engine engineid modelid modelname modelversion basemodel checkpoint sdmodelcheckpoint",
        &[Setting::Model],
    ),
    ("pricelist", &[Setting::RateCard]),
];

/// The settings that a name of other services means, so that a request with it asks for another price: `n` is the number of
/// samples there, and `size` is width and height. None for a name that changes no price.
///
/// ```
/// use dream_credits::pricing::{Setting, meant_by};
///
/// assert_eq!(meant_by("num_inference_steps"), &[Setting::Steps]);
/// assert_eq!(meant_by("size"), &[Setting::Width, Setting::Height]);
/// assert_eq!(meant_by("cfg_scale"), &[]);
/// ```
pub fn meant_by(name: &str) -> &'static [Setting] {
    let name = letters(name);
    let named = NAMES.iter().find(|(names, _)| names.split(' ').any(|other| other == name));
    named.map_or(&[], |(_, settings)| settings)
}

/// Whether this is a name of other services that only looks like one of a setting: `sampler` is not `samples`. Of these,
/// `mode`, `quality`, `resolution` and `speed` may change the price of models that do not declare them yet.
pub fn is_other_setting(name: &str) -> bool {
    matches!(
        letters(name).as_str(),
        "mode" | "quality" | "resolution" | "speed" | "sampler" | "samplers" | "weight"
    )
}
