//! What a caller sets, as it comes from JSON, TOML or JavaScript: one small tree and one reader of it, so that their
//! code is compiled once and a fault always tells where it is.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// A value of JSON.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Also what JavaScript calls undefined.
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
    /// What JSON does not know: a function, a date of TOML.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only JavaScript has such"))]
    Other,
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Value;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a value of JSON")
            }

            fn visit_unit<E: Error>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
                Ok(Value::Bool(value))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
                Ok(Value::Number(value as f64))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
                Ok(Value::Number(value as f64))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
                Ok(Value::Number(value))
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
                Ok(Value::Text(value.into()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
                let mut list = vec![];
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Value::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
                let mut object = vec![];
                while let Some(entry) = entries.next_entry()? {
                    object.push(entry);
                }
                Ok(Value::Object(object))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// A value and where it stands.
pub(crate) struct Field<'v> {
    value: &'v Value,
    /// As JavaScript writes it (`calendar.0.name`); empty for the whole.
    path: String,
}

/// What is read, or what is wrong and where.
pub(crate) type Read<T> = Result<T, String>;

impl<'v> Field<'v> {
    /// The whole value.
    pub fn whole(value: &'v Value) -> Field<'v> {
        Field { value, path: String::new() }
    }

    /// The message of a fault in this field.
    pub fn fault(&self, message: impl fmt::Display) -> String {
        if self.path.is_empty() { message.to_string() } else { format!("{}: {message}", self.path) }
    }

    /// The fields of an object by their names, in the order of `known`; one that is null is as good as missing. A field
    /// with a second name is `first|second`.
    pub fn fields<const N: usize>(&self, known: [&str; N]) -> Read<[Option<Field<'v>>; N]> {
        let mut fields = [const { None }; N];
        for (name, field) in self.entries()? {
            let Some(at) = known.iter().position(|names| names.split('|').any(|known| known == name)) else {
                let known: Vec<&str> = known.iter().filter_map(|names| names.split('|').next()).collect();
                return Err(self.fault(format!("unknown field `{name}`, there are `{}`", known.join("`, `"))));
            };
            fields[at] = (*field.value != Value::Null).then_some(field);
        }
        Ok(fields)
    }

    /// The fields of an object, whatever their names.
    pub fn entries(&self) -> Read<impl Iterator<Item = (&'v str, Field<'v>)>> {
        let Value::Object(entries) = self.value else { return Err(self.fault("expected an object")) };
        Ok(entries.iter().map(|(name, value)| (name.as_str(), self.below(name, value))))
    }

    /// The items of a list.
    pub fn items(&self) -> Read<impl Iterator<Item = Field<'v>>> {
        let Value::List(items) = self.value else { return Err(self.fault("expected a list")) };
        Ok(items.iter().enumerate().map(|(at, item)| self.below(at, item)))
    }

    /// A text.
    pub fn text(&self) -> Read<&'v str> {
        let Value::Text(text) = self.value else { return Err(self.fault("expected a string")) };
        Ok(text)
    }

    /// `true` or `false`.
    pub fn boolean(&self) -> Read<bool> {
        let Value::Bool(value) = self.value else { return Err(self.fault("expected a boolean")) };
        Ok(*value)
    }

    /// A whole number from 0 on.
    pub fn whole_number(&self) -> Read<u32> {
        match *self.value {
            Value::Number(number) if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) => {
                Ok(number as u32)
            }
            _ => Err(self.fault("expected a whole number")),
        }
    }

    fn below(&self, name: impl fmt::Display, value: &'v Value) -> Field<'v> {
        let path = if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) };
        Field { value, path }
    }
}
