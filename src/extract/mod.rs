//! What stands in the text: names, roles, bodies, dates, numbers, laws. Each extractor reads the
//! document and returns what it found, in tokens; none changes anything.

pub mod attribution;
mod contest;
pub mod context;
pub mod count;
mod count_gender;
mod count_series;
pub mod date;
mod degree;
mod evidence;
pub mod fact;
mod institution;
pub mod law;
mod money;
pub mod name;
pub mod number;
pub mod pair;
mod percent;
pub mod point;
pub mod role;
mod shared_role;
mod subject;
pub mod tag;
mod title;
mod word;

#[cfg(test)]
mod tests;
