//! Names that other services and programs have for settings.

use super::Setting;
use super::suggestion::letters;

/// Names in small letters without signs, and the settings that they mean.
const NAMES: [(&str, &[Setting]); 8] = [
    (
        "n num count quantity repeat batch batches batchsize batchcount numbatches niter imgs pics imagecount imgcount \
         imagescount imagenum imagesnum imagenumber numimage numimages nimages nbimages numberimages numberofimage \
         numberofimages totalimages numimagesperprompt imagesperprompt samplesperprompt maximages maxnumimages numoutput \
         numoutputs noutputs outputcount outputscount numresults numberresults numberofresults resultcount numsamples \
         nsamples samplecount numberofsamples variations numvariations variationcount numgenerations candidatecount \
         numreturnsequences outputs",
        &[Setting::Samples],
    ),
    (
        "stepcount stepscount numsteps nsteps numberofsteps totalsteps maxsteps inferencesteps numinferencestep \
         numinferencesteps samplingsteps numsamplingsteps samplesteps diffusionsteps numdiffusionsteps generationsteps \
         denoisesteps denoisingsteps ddimsteps timesteps numtimesteps iters iterations numiterations",
        &[Setting::Steps],
    ),
    // Of a second pass, which has a price of its own.
    (
        "hrsecondpasssteps hiressteps refinersteps priornuminferencesteps decodernuminferencesteps enablehr hrscale hrresizex \
         hrresizey",
        &[Setting::Width, Setting::Height, Setting::Steps],
    ),
    (
        "size imagesize imagesizepreset sizepreset sampleimagesize outputsize targetsize dimension dimensions \
         imagedimension imagedimensions aspectratio ratio ar megapixels outputmegapixels pixels",
        &[Setting::Width, Setting::Height],
    ),
    (
        "w imagewidth imgwidth outputwidth targetwidth resizewidth canvaswidth framewidth pixelwidth widthpx",
        &[Setting::Width],
    ),
    (
        "h imageheight imgheight outputheight targetheight resizeheight canvasheight frameheight pixelheight heightpx",
        &[Setting::Height],
    ),
    (
        "engine engineid modelid modelkey modelname modelpath modelslug modeltype modelversion basemodel checkpoint ckpt \
         ckptname sdmodel sdmodelcheckpoint pretrainedmodelnameorpath pretrainedmodelpath hfmodelid repoid unetname",
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
/// assert_eq!(meant_by("parameters[sampleCount]"), &[Setting::Samples]);
/// assert_eq!(meant_by("cfg_scale"), &[]);
/// ```
pub fn meant_by(name: &str) -> &'static [Setting] {
    let name = letters(last_word(name));
    let named = NAMES.iter().find(|(names, _)| names.split(' ').any(|other| other == name));
    named.map_or(&[], |(_, settings)| settings)
}

/// The last word of a name in other names: `width` in `settings[width]`, `input.width` and `width[0]`.
pub(crate) fn last_word(name: &str) -> &str {
    let is_word = |part: &&str| part.contains(|char: char| !char.is_ascii() || char.is_ascii_alphabetic());
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
