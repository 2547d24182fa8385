//! A request held against a price list: each of its settings parsed once, right or wrong.

use std::sync::Arc;

use super::{
    Allowed, EstimateError, Refusal, Request, Setting, Settings, SettingsError, Suggestion,
    meant_whole_number, whole_number,
};
use crate::pricing::rate_card::validation::sound;
use crate::pricing::{Estimate, Model, Range, RateCard, Size, Sizes};
use crate::work::{Work, count};

/// A request held against a price list: each setting that the model takes is parsed once, and right or wrong.
/// Prices, messages, links and hints are read from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedRequest {
    card: Arc<RateCard>,
    /// The index of the model in the list.
    model: usize,
    values: Values,
}

/// One setting of a [`CheckedRequest`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedSetting {
    /// The setting.
    pub setting: Setting,
    /// Why it is not allowed, by itself or with the others.
    pub error: Option<Refusal>,
    /// The range that the model allows; none for a side of a set of sizes.
    pub range: Option<Range>,
    /// The number, if the model allows it for this setting by itself.
    number: Option<u32>,
    default: u32,
}

/// The values of a request for one model of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Values {
    /// The size as a whole, if it is allowed.
    size: Option<Size>,
    settings: Vec<CheckedSetting>,
}

impl RateCard {
    /// What `request` costs under this list.
    ///
    /// # Errors
    /// With one error for each setting that the list does not allow. The request's own rate card is not looked
    /// at: [`estimate`](crate::pricing::estimate) finds the list first.
    pub fn estimate(&self, request: &Request) -> Result<Estimate, EstimateError> {
        let (_, model) = self.find_model(request)?;
        self.estimate_model(model, request)
    }

    /// What `request` costs with this model of the list; the model that it names is not looked at.
    pub(crate) fn estimate_model(&self, model: &Model, request: &Request) -> Result<Estimate, EstimateError> {
        let values = Values::of(model, request);
        match values.priceable(self, model) {
            Some(settings) => Ok(settings.estimate()?),
            None => Err(EstimateError::Settings(values.into_errors())),
        }
    }

    /// The model that `request` names, or the list's first.
    ///
    /// # Errors
    /// If the list has no such model.
    pub fn requested_model(&self, request: &Request) -> Result<&Model, SettingsError> {
        self.find_model(request).map(|(_, model)| model)
    }

    fn find_model(&self, request: &Request) -> Result<(usize, &Model), SettingsError> {
        count(Work::ModelLookup);
        let Some(id) = request.get(Setting::Model) else { return Ok((0, self.first_model())) };
        let mut models = self.models.iter().enumerate();
        models.find(|(_, model)| model.id == id.trim()).ok_or_else(|| {
            let ids = self.models.iter().map(|model| model.id.clone()).collect();
            SettingsError::new(Setting::Model, Refusal::of_id(id, ids))
        })
    }

    fn first_model(&self) -> &Model {
        sound(self.models.first())
    }
}

impl CheckedRequest {
    /// `request` held against `card`.
    ///
    /// # Errors
    /// If the list has no model that the request names: nothing else can be checked then.
    pub fn new(card: Arc<RateCard>, request: &Request) -> Result<Self, SettingsError> {
        let (index, model) = card.find_model(request)?;
        let values = Values::of(model, request);
        Ok(Self { model: index, values, card })
    }

    /// The price list.
    pub fn card(&self) -> &Arc<RateCard> {
        &self.card
    }

    /// The model.
    pub fn model(&self) -> &Model {
        // The index was found in this list, which nobody can change since.
        sound(self.card.models.get(self.model))
    }

    /// Every setting that the model takes, besides list and model, in the order of [`Setting::ALL`].
    pub fn settings(&self) -> &[CheckedSetting] {
        &self.values.settings
    }

    /// One of these.
    pub fn setting(&self, setting: Setting) -> Option<&CheckedSetting> {
        self.values.setting(setting)
    }

    /// The size, where the model takes one and it is allowed, whatever the other settings are.
    pub fn size(&self) -> Option<Size> {
        self.values.size
    }

    /// The steps, where the model takes them and they are allowed, whatever the other settings are.
    pub fn steps(&self) -> Option<u32> {
        self.values.number(Setting::Steps)
    }

    /// The settings to be priced.
    ///
    /// # Errors
    /// With one error for each setting that is not allowed.
    pub fn priceable(&self) -> Result<Settings<'_>, EstimateError> {
        let priceable = self.values.priceable(&self.card, self.model());
        priceable.ok_or_else(|| EstimateError::Settings(self.values.errors()))
    }

    /// What the settings cost.
    ///
    /// # Errors
    /// With one error for each setting that is not allowed, or where the price has too many digits.
    pub fn estimate(&self) -> Result<Estimate, EstimateError> {
        Ok(self.priceable()?.estimate()?)
    }

    /// One result at these settings, whatever number of results is asked for.
    ///
    /// # Errors
    /// With one error for each other setting that is not allowed.
    pub(crate) fn single(&self) -> Result<Settings<'_>, EstimateError> {
        let errors: Vec<_> =
            self.values.errors().into_iter().filter(|error| error.setting != Setting::Samples).collect();
        if errors.is_empty() {
            Ok(Settings::at(&self.card, self.model(), self.size(), self.steps()))
        } else {
            Err(EstimateError::Settings(errors))
        }
    }

    /// The settings that are allowed, as a request: with them it has a price. Of a size that is not allowed as a
    /// whole, one side stays where that makes an allowed size with the default of the other.
    pub fn allowed(&self) -> Request {
        let is_side = |setting: Setting| matches!(setting, Setting::Width | Setting::Height);
        let side = [Setting::Width, Setting::Height].into_iter().find(|side| self.is_allowed_alone(*side));
        let stays = |each: &&CheckedSetting| {
            if is_side(each.setting) {
                self.size().is_some() || side == Some(each.setting)
            } else {
                each.error.is_none()
            }
        };
        let mut request = Request::default();
        for each in self.settings().iter().filter(stays) {
            if let Some(text) = each.link_text(None) {
                request.set(each.setting, text);
            }
        }
        request
    }

    /// Whether this side makes an allowed size with the default of the other.
    fn is_allowed_alone(&self, side: Setting) -> bool {
        let model = self.model();
        let number =
            self.setting(side).and_then(|checked| checked.number.filter(|number| *number != checked.default));
        let size = number.zip(model.defaults.size()).map(|(number, default)| match side {
            Setting::Width => Size { width: number, ..default },
            _ => Size { height: number, ..default },
        });
        size.is_some_and(|size| model.limits.allows(size))
    }
}

impl CheckedSetting {
    fn of_range(setting: Setting, text: Option<&str>, range: Range, default: u32) -> Self {
        let parsed = text.map_or(Ok(default), |text| range.parse(text, default));
        let (number, error) = match parsed {
            Ok(number) => (Some(number), None),
            Err(refusal) => (None, Some(refusal)),
        };
        Self { setting, error, range: Some(range), number, default }
    }

    /// The value in plain form, given or not; nothing where it is not one that the model allows.
    pub fn text(&self) -> Option<String> {
        self.number.map(|number| number.to_string())
    }

    /// The value in plain form, or the allowed one nearest to it.
    pub fn nearest_text(&self) -> String {
        let nearest = || self.error.as_ref().and_then(Refusal::nearest);
        self.text().or_else(nearest).unwrap_or_else(|| self.default.to_string())
    }

    /// The text for a link: nothing for the default, and `given` to the letter for what is not allowed by itself.
    pub fn link_text(&self, given: Option<&str>) -> Option<String> {
        match self.number {
            Some(number) => (number != self.default).then(|| number.to_string()),
            None => given.map(str::to_owned),
        }
    }
}

impl Values {
    fn of(model: &Model, request: &Request) -> Self {
        count(Work::Check);
        let Model { limits, defaults, .. } = model;
        let number = |setting, range: Range, default| {
            CheckedSetting::of_range(setting, request.get(setting), range, default)
        };
        let (size, mut settings) = match &limits.sizes {
            Sizes::None => (None, Vec::new()),
            Sizes::Ranges { width, height } => {
                size_in_ranges(model, request, [*width, *height], sound(defaults.size()))
            }
            Sizes::Set(sizes) => size_of_set(sizes, request, sound(defaults.size())),
        };
        settings.extend(limits.steps.map(|range| number(Setting::Steps, range, sound(defaults.steps))));
        settings.push(number(Setting::Samples, limits.samples, defaults.samples));
        Self { size, settings }
    }

    fn setting(&self, setting: Setting) -> Option<&CheckedSetting> {
        self.settings.iter().find(|checked| checked.setting == setting)
    }

    fn number(&self, setting: Setting) -> Option<u32> {
        self.setting(setting)?.number
    }

    fn into_errors(self) -> Vec<SettingsError> {
        let error = |checked: CheckedSetting| Some(SettingsError::new(checked.setting, checked.error?));
        self.settings.into_iter().filter_map(error).collect()
    }

    fn errors(&self) -> Vec<SettingsError> {
        self.clone().into_errors()
    }

    /// The settings to be priced; nothing where one is not allowed.
    fn priceable<'a>(&self, card: &'a RateCard, model: &'a Model) -> Option<Settings<'a>> {
        let is_valid = self.settings.iter().all(|checked| checked.error.is_none());
        let samples = self.number(Setting::Samples).filter(|_| is_valid)?;
        Some(Settings { samples, ..Settings::at(card, model, self.size, self.number(Setting::Steps)) })
    }
}

/// A size of two ranges that may have a most of pixels together.
fn size_in_ranges(
    model: &Model,
    request: &Request,
    [widths, heights]: [Range; 2],
    default: Size,
) -> (Option<Size>, Vec<CheckedSetting>) {
    let side =
        |setting, range, default| CheckedSetting::of_range(setting, request.get(setting), range, default);
    let mut width = side(Setting::Width, widths, default.width);
    let mut height = side(Setting::Height, heights, default.height);
    let mut size = width.number.zip(height.number).map(|(width, height)| Size { width, height });
    if let Some((is_large, max_pixels)) = size.zip(model.limits.max_pixels)
        && is_large.area() > max_pixels
    {
        // The height is to give way, unless none is low enough for this width.
        let most_beside = |range: Range, side: u32| range.up_to(max_pixels / u64::from(side));
        let (blamed, range, max) = match most_beside(heights, is_large.width) {
            Some(max) => (&mut height, heights, max),
            None => (&mut width, widths, sound(most_beside(widths, heights.min))),
        };
        let given = request.get(blamed.setting).map_or_else(|| blamed.default.to_string(), str::to_owned);
        let allowed = Allowed::Within { range: Range { max, ..range }, max_pixels };
        blamed.error = Some(Refusal::new(&given, allowed, Suggestion::Text(max.to_string())));
        size = None;
    }
    (size, vec![width, height])
}

/// A size of a set. The width is looked at first, and then the heights that go with it.
fn size_of_set(set: &[Size], request: &Request, default: Size) -> (Option<Size>, Vec<CheckedSetting>) {
    let given = |setting, default| request.get(setting).map_or(Some(default), whole_number);
    let meant = |setting, default| request.get(setting).and_then(meant_whole_number).unwrap_or(default);
    let (width, height) = (given(Setting::Width, default.width), given(Setting::Height, default.height));
    let side = |setting, number: Option<u32>, of: fn(&Size) -> u32| CheckedSetting {
        setting,
        error: None,
        range: None,
        number: number.filter(|number| set.iter().any(|size| of(size) == *number)),
        default: of(&default),
    };
    let mut sides =
        [side(Setting::Width, width, |size| size.width), side(Setting::Height, height, |size| size.height)];
    let size = width.zip(height).map(|(width, height)| Size { width, height });
    let size = size.filter(|size| set.contains(size));
    if size.is_none() {
        let asked = (meant(Setting::Width, default.width), meant(Setting::Height, default.height));
        let apart = |a: u32, b: u32| u64::from(a.abs_diff(b));
        let distance = |size: &&Size| apart(size.width, asked.0) + apart(size.height, asked.1);
        let wide_enough = set.iter().filter(|size| Some(size.width) == width);
        let [of_width, of_height] = &mut sides;
        let (blamed, nearest) = match wide_enough.min_by_key(distance) {
            Some(nearest) => (of_height, nearest.height),
            None => (of_width, sound(set.iter().min_by_key(distance)).width),
        };
        let given = request.get(blamed.setting).map_or_else(|| blamed.default.to_string(), str::to_owned);
        let allowed = Allowed::Sizes(set.to_vec());
        blamed.error = Some(Refusal::new(&given, allowed, Suggestion::Text(nearest.to_string())));
    }
    (size, sides.into())
}
