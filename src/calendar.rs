//! The Gregorian calendar.

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Year, four digits.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl Day {
    /// The day, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        (day >= 1 && day <= month_length(year, month)).then_some(Day { year, month, day })
    }

    /// Reads the first ten letters of `2024-11-27`, `2024-11-27T10:00:00Z`.
    pub fn parse(iso: &str) -> Option<Day> {
        let mut parts = iso.get(..10)?.splitn(3, '-');
        let mut part = |length: usize| parts.next().filter(|part| part.len() == length);
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Days since 1 March of the year 0.
    pub fn number(self) -> i32 {
        let year = if self.month > 2 { self.year } else { self.year - 1 };
        let month = (self.month as i32 + 9) % 12;
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + self.day as i32 - 1
    }

    /// Monday is 1, Sunday 7.
    pub fn weekday(self) -> u32 {
        ((self.number() + 2).rem_euclid(7) + 1) as u32
    }
}

/// The days of a month; 0 if there is no such month.
pub fn month_length(year: i32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// National voting days: year, month, day. Sources: PKPU 7/2017, 5/2020, 3/2022, 2/2024 for 2019 to 2024; the public record
/// for those before.
pub const VOTING_DAYS: [(i32, u32, u32); 9] = [
    (2014, 4, 9),
    (2014, 7, 9),
    (2015, 12, 9),
    (2017, 2, 15),
    (2018, 6, 27),
    (2019, 4, 17),
    (2020, 12, 9),
    (2024, 2, 14),
    (2024, 11, 27),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays() {
        for (iso, weekday) in [
            ("2024-02-14", 3),
            ("2024-02-29", 4),
            ("2024-11-27", 3),
            ("2023-12-31", 7),
            ("2024-01-01", 1),
            ("2000-03-01", 3),
            ("2019-04-17", 3),
        ] {
            assert_eq!(Day::parse(iso).unwrap().weekday(), weekday, "{iso}");
        }
    }

    #[test]
    fn impossible_days() {
        for iso in ["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-4-3", "", "2024-11", "20é4-11-27"] {
            assert_eq!(Day::parse(iso), None, "{iso}");
        }
    }
}
