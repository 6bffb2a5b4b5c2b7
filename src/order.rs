//! Sorting by a number. The standard library's sorts are compiled anew for each type of items, some 5 KB each; here
//! one sort of numbers serves all.

/// Sorts the items by a number that each gives; items with the same number stay as they stand.
pub fn by_key<T>(items: &mut Vec<T>, mut key: impl FnMut(&T) -> u64) {
    let keys: Vec<u64> = items.iter().map(&mut key).collect();
    if keys.is_sorted() {
        return;
    }
    let order = sorted(&keys);
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| taken[at as usize].take()));
}

/// One number of two, to sort by the first and then by the second.
pub fn pair(first: usize, second: usize) -> u64 {
    (first as u64) << 32 | second as u64 & 0xFFFF_FFFF
}

/// The indexes of the keys in the order of the keys.
fn sorted(keys: &[u64]) -> Vec<u32> {
    let mut order: Vec<(u64, u32)> = keys.iter().copied().zip(0..).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_what_is_alike_in_place() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        by_key(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        let mut pairs = vec![(3, 1), (0, 9), (3, 0)];
        by_key(&mut pairs, |&(first, second)| pair(first, second));
        assert_eq!(pairs, [(0, 9), (3, 0), (3, 1)]);
    }
}
