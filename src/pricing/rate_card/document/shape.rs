//! Types read from a document, or what about its shape is wrong, and where.
//!
//! A value is read as what the type asks for and as nothing else: neither a number from a text, nor an object from a list.

use std::fmt::{self, Display};

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    Visitor,
};

use super::{RateCardError, RateCardFault, Requirement};
use crate::pricing::rate_card::validation::sound;
use crate::pricing::text::json::{Json, Kind};
use crate::pricing::text::untrusted::{excerpt, shown};
use crate::pricing::{Limits, Range, did_you_mean};

/// A fault, and the place of it as far as it is known.
#[derive(Debug)]
pub(crate) struct Misfit(RateCardError);

impl From<Misfit> for RateCardError {
    fn from(Misfit(error): Misfit) -> Self {
        error
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Misfit {}

impl Misfit {
    fn new(fault: impl Into<RateCardFault>) -> Self {
        Self(RateCardError::at("", fault))
    }

    /// The same, seen from around the value of this key.
    fn within(self, key: &str) -> Self {
        let Self(RateCardError { pointer, fault }) = self;
        Self(RateCardError::at(format!("/{}{pointer}", pointer_step(key)), fault))
    }
}

/// A key as a JSON pointer writes it (RFC 6901), without the rest of a long one: those of the format are short.
pub(super) fn pointer_step(key: &str) -> String {
    const LONGEST: usize = 100;
    shown(key, LONGEST).replace('~', "~0").replace('/', "~1")
}

/// What the types of the format refuse by themselves.
const BY_TYPE: [(&str, Requirement); 2] =
    [(Range::NO_INCREMENT, Requirement::AtLeastOne), (Limits::MIXED_SIZES, Requirement::OneKindOfSizes)];

impl Error for Misfit {
    fn custom<T: Display>(said: T) -> Self {
        let said = said.to_string();
        let by_type = BY_TYPE.into_iter().find(|(reason, _)| said == *reason);
        Self::new(by_type.map_or(RateCardFault::Shape(said), |(_, requirement)| requirement.into()))
    }

    /// Of a variant that stands alone, though something belongs behind it: all else is seen before a type is asked.
    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new(Requirement::OneKey)
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        match unexpected {
            Unexpected::Unsigned(_) => Self::new(RateCardFault::Above(u32::MAX)),
            _ => Self::custom(format_args!("has {unexpected} in place of {expected}")),
        }
    }

    fn unknown_field(key: &str, allowed: &'static [&'static str]) -> Self {
        Self::new(RateCardFault::UnknownKey { key: excerpt(key), meant: did_you_mean(key, allowed), allowed })
    }

    fn unknown_variant(given: &str, allowed: &'static [&'static str]) -> Self {
        Self::new(RateCardFault::NotOneOf {
            given: excerpt(given),
            meant: did_you_mean(given, allowed),
            allowed,
        })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(RateCardFault::MissingKey(key))
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::new(RateCardFault::RepeatedKey(key))
    }
}

impl Json {
    fn is_no(&self, expected: Kind) -> Misfit {
        Misfit::new(RateCardFault::WrongKind { kind: self.kind(), given: self.in_short(), expected })
    }
}

impl<'de> Deserializer<'de> for &'de Json {
    type Error = Misfit;

    /// What a type asks for behind a variant that has nothing behind it.
    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Misfit> {
        Err(self.is_no(Kind::Text))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Json::Text(text) = self else { return Err(self.is_no(Kind::Text)) };
        visitor.visit_str(text)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_string(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Json::Number(number) = self else { return Err(self.is_no(Kind::Number)) };
        visitor.visit_u64(number.as_u64().ok_or_else(|| self.is_no(Kind::Number))?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if *self == Json::Null { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Json::List(values) = self else { return Err(self.is_no(Kind::List)) };
        visitor.visit_seq(Values { values, next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let Json::Object(entries) = self else { return Err(self.is_no(Kind::Object)) };
        visitor.visit_map(Entries::of(entries))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self {
            // A rule says more than its name.
            Json::Object(entries) if entries.len() != 1 => Err(Misfit::new(Requirement::OneKey)),
            _ if name == "Price" && self.kind() != Kind::Object => Err(Misfit::new(Requirement::OneKey)),
            Json::Text(variant) => visitor.visit_enum(variant.as_str().into_deserializer()),
            Json::Object(entries) => visitor.visit_enum(MapAccessDeserializer::new(Entries::of(entries))),
            _ => Err(Misfit::unknown_variant(&self.in_short(), variants)),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct map
        identifier ignored_any
    }
}

/// The values of a list.
struct Values<'de> {
    values: &'de [Json],
    next: usize,
}

impl<'de> SeqAccess<'de> for Values<'de> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        let Some(value) = self.values.get(self.next) else { return Ok(None) };
        let read = seed.deserialize(value).map_err(|misfit| misfit.within(&self.next.to_string()));
        self.next += 1;
        read.map(Some)
    }
}

/// The entries of an object, and the one whose value comes next.
struct Entries<'de> {
    entries: &'de [(String, Json)],
    entry: Option<&'de (String, Json)>,
}

impl<'de> Entries<'de> {
    fn of(entries: &'de [(String, Json)]) -> Self {
        Self { entries, entry: None }
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        let Some((entry, rest)) = self.entries.split_first() else { return Ok(None) };
        (self.entries, self.entry) = (rest, Some(entry));
        seed.deserialize(entry.0.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        let (key, value) = sound(self.entry);
        seed.deserialize(value).map_err(|misfit| misfit.within(key))
    }
}
