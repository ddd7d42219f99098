//! Ids that tell the answer: they stand in the page while a learner answers.

/// Words with which authors mark what is right or wrong.
const VERDICTS: [&str; 8] = [
    "right",
    "correct",
    "key",
    "answer",
    "wrong",
    "incorrect",
    "distractor",
    "foil",
];

/// Whether the id of a choice says that it is right, or that it is not.
pub fn the_key(id: &str) -> bool {
    id.split('-').any(|word| VERDICTS.contains(&word))
}

/// Whether the ids of elements, in the right order, count upwards: `step-1`, `step-2`, or `a`, `b`.
pub fn the_order(ids: &[&str]) -> bool {
    let ranks: Option<Vec<_>> = ids.iter().map(|id| ranked(id)).collect();
    ranks.is_some_and(|ranks| {
        ranks.len() > 1
            && ranks
                .iter()
                .zip(ranks.iter().skip(1))
                .all(|(one, next)| one.0 == next.0 && one.1 < next.1)
    })
}

/// Whether the ids of prompts and their right targets go together: the same, or with numbers the
/// same distance apart.
pub fn the_pairs(pairs: &[(&str, &str)]) -> bool {
    let is_same = |(prompt, target): &(&str, &str)| prompt == target;
    if pairs.len() < 2 || pairs.iter().all(is_same) {
        return pairs.len() > 1;
    }
    let distances: Option<Vec<_>> = pairs
        .iter()
        .map(|(prompt, target)| {
            let ((a, from), (b, to)) = (ranked(prompt)?, ranked(target)?);
            Some((a, b, i64::from(to) - i64::from(from)))
        })
        .collect();
    distances.is_some_and(|all| all.iter().all(|one| Some(one) == all.first()))
}

/// What stands before the number or single letter at the end of an id, and its rank.
fn ranked(id: &str) -> Option<(&str, u32)> {
    let digits = id.trim_end_matches(|sign: char| sign.is_ascii_digit());
    if let Some(number) = id.strip_prefix(digits)
        && let Ok(rank) = number.parse()
    {
        return Some((digits, rank));
    }
    let (before, last) = id.rsplit_once('-').unwrap_or(("", id));
    let mut signs = last.chars();
    match (signs.next(), signs.next()) {
        (Some(letter), None) => Some((before, u32::from(letter))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_count_tell_the_order() {
        for (ids, tells) in [
            (vec!["step-1", "step-2", "step-3"], true),
            (vec!["a", "b", "c"], true),
            (vec!["e9", "e10"], true),
            (vec!["step-2", "step-1", "step-3"], false),
            (vec!["vote", "communication", "act"], false),
            (vec!["art-3", "year-1961"], false),
            (vec!["a"], false),
        ] {
            assert_eq!(the_order(&ids), tells, "{ids:?}");
        }
    }

    #[test]
    fn ids_that_go_together_tell_the_pairs() {
        for (pairs, tells) in [
            (vec![("p1", "t1"), ("p2", "t2")], true),
            (
                vec![("prompt-1", "target-3"), ("prompt-2", "target-4")],
                true,
            ),
            (vec![("vote", "vote"), ("act", "act")], true),
            (vec![("p1", "t2"), ("p2", "t1")], false),
            (vec![("opioids", "receipt"), ("hhc", "days-180")], false),
            (vec![("p1", "t1")], false),
        ] {
            assert_eq!(the_pairs(&pairs), tells, "{pairs:?}");
        }
    }

    #[test]
    fn ids_that_judge_tell_the_key() {
        for (id, tells) in [
            ("right", true),
            ("wrong-2", true),
            ("distractor-1", true),
            ("human-rights", false),
            ("true", false),
            ("days-180", false),
        ] {
            assert_eq!(the_key(id), tells, "{id}");
        }
    }
}
