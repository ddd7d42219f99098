//! Learners mark samples and each other, and the staff decides where they disagree.

use super::*;
use crate::assessment::Outcome;
use crate::base::Points;

const DAY: i64 = 86_400;

#[test]
fn nobody_marks_others_before_a_sample_was_marked_well() {
    let lab = lab(2);
    let early = lab.does(0, |tx, study| {
        let at_sample = (&key("brief"), &key("first"));
        calibrate(tx, study, at_sample, &marks([40, 20]), at(5))
    });
    assert!(matches!(early, Err(CalibrateError::NotHandedIn)));
    for who in [0, 1] {
        lab.writes(who, 20).unwrap();
        lab.hands_in(who, 20).unwrap();
    }
    assert!(matches!(lab.takes(0, 30), Err(ReviewError::NotReady)));
    assert_eq!(lab.duty(0, 30).sample, Some(key("first")));
    lab.calibrates(0, "first", [0, 40]);
    lab.calibrates(0, "first", [0, 40]);
    let duty = lab.duty(0, 30);
    assert_eq!(duty.calibrations.len(), 1, "sent twice, kept once");
    assert_eq!(
        duty.sample,
        Some(key("second")),
        "another sample after a miss"
    );
    assert!(matches!(lab.takes(0, 31), Err(ReviewError::NotReady)));
    lab.calibrates(0, "second", [20, 20]);
    let duty = lab.duty(0, 30);
    assert!(duty.is_calibrated && duty.may_take && duty.sample.is_none());
    assert_eq!(duty.calibrations.len(), 2, "the miss is kept");
    lab.takes(0, 32).unwrap();
}

#[test]
fn three_learners_mark_each_other_and_see_their_marks_when_they_have() {
    let lab = lab(3).made_ready();
    let given = |who: usize, points, seconds| {
        let id = lab.takes(who, seconds).unwrap();
        lab.reviews(who, id, points, seconds + 1).unwrap()
    };
    // The oldest brief that is not one's own comes first: those of 1, 0, 0; then the ones left.
    assert_eq!(given(0, [60, 40], 200), Vec::new());
    assert_eq!(given(1, [40, 30], 210), Vec::new());
    assert_eq!(given(2, [40, 30], 220), Vec::new());
    assert!(
        lab.sees(0).is_none(),
        "marked by two? not before three have marked"
    );
    given(0, [20, 10], 230);
    given(1, [20, 0], 240);
    let last = given(2, [40, 30], 250);
    assert!(!last.is_empty(), "somebody passed");
    for who in 0..3 {
        let seen = lab.sees(who).expect("a mark");
        assert_eq!(seen.comments.len(), 2);
        assert!(!seen.is_decided);
        assert_eq!(lab.has_passed(who), seen.mark.outcome == Outcome::Passed);
        let duty = lab.duty(who, 300);
        assert_eq!((duty.done, duty.may_take), (2, false));
        assert!(matches!(lab.takes(who, 300), Err(ReviewError::Enough)));
    }
    let failed: Vec<usize> = (0..3).filter(|who| !lab.has_passed(*who)).collect();
    assert_eq!(failed.len(), 1, "the brief that two found weak");
    // Whoever has not passed may write another.
    lab.writes(failed[0], 25).unwrap();
    assert_eq!(lab.brief(failed[0]).round, 2);
}

#[test]
fn a_mark_is_shown_to_who_has_marked_enough() {
    let lab = lab(3).made_ready();
    // Both others mark the brief of 0, who marks nobody.
    for who in [1, 2] {
        let id = lab.takes_of(who, 0, 200);
        lab.reviews(who, id, [60, 40], 210).unwrap();
    }
    assert!(lab.brief(0).mark.is_some() && lab.sees(0).is_none() && !lab.has_passed(0));
    for seconds in [220, 230] {
        let id = lab.takes(0, seconds).unwrap();
        lab.reviews(0, id, [40, 30], seconds + 1).unwrap();
    }
    let seen = lab.sees(0).unwrap();
    assert_eq!(seen.mark.points, Points::whole(100));
    assert!(lab.has_passed(0));
}

#[test]
fn a_review_is_handed_in_once_whole_and_with_words() {
    let lab = lab(2).made_ready();
    let id = lab.takes(0, 200).unwrap();
    for change in [0, 1, 2] {
        let refused = lab.does(0, move |tx, study| {
            let mut half = form([60, 40]);
            match change {
                0 => half.marks = Marks::new(&assignment(), [(key("form"), 20)]).unwrap(),
                1 => half.comments.doubt = "  none ".to_owned(),
                _ => half.comments.doubt = "x".repeat(LONGEST_COMMENT + 1),
            }
            if change < 2 {
                save_review(tx, study, id, &half, at(201))?;
            }
            hand_in_review(tx, study, id, &half, at(202))
        });
        assert!(matches!(refused, Err(ReviewError::Incomplete)), "{change}");
    }
    lab.reviews(0, id, [60, 40], 203).unwrap();
    assert_eq!(
        lab.reviews(0, id, [0, 0], 204).unwrap(),
        Vec::new(),
        "again is harmless"
    );
    let kept = lab.looked_at(lab.brief(1).id).reviews;
    assert_eq!(kept[0].marks, marks([60, 40]));
    // Nobody else's review can be touched.
    assert!(matches!(
        lab.reviews(1, id, [0, 0], 205),
        Err(ReviewError::Unknown)
    ));
}

#[test]
fn a_place_comes_back_after_its_days_and_late_is_not_too_late_while_it_is_free() {
    let lab = lab(4).made_ready();
    lab.leaves_the_first();
    let late = lab.takes(1, 200).unwrap();
    let later = lab.takes(2, 200).unwrap();
    assert!(matches!(lab.takes(3, 201), Err(ReviewError::NoneLeft)));
    let week = 200 + 7 * DAY;
    let state = lab.duty(1, week).reviews[0].state(at(week));
    assert_eq!(state, ReviewState::Lapsed);
    lab.reviews(1, late, [60, 40], week).unwrap();
    // The other place goes to somebody else, and then it is too late.
    lab.takes(3, week + 1).unwrap();
    let closed = lab.reviews(2, later, [60, 40], week + 2);
    assert!(matches!(closed, Err(ReviewError::Closed)), "{closed:?}");
}

#[test]
fn the_staff_decides_between_peers_who_disagree_and_both_are_kept() {
    let lab = lab(3).made_ready();
    lab.leaves_the_first();
    for (who, points) in [(1, [60, 40]), (2, [0, 10])] {
        let id = lab.takes(who, 200).unwrap();
        lab.reviews(who, id, points, 210).unwrap();
    }
    let id = lab.brief(0).id;
    let found = lab.looked_at(id);
    let standing = Standing::of(&assignment(), &found.brief, &found.reviews);
    assert_eq!(standing, Standing::PeersDisagree);
    assert!(matches!(
        lab.decides(id, [40, 30], "", 300),
        Err(DecideError::NoReason)
    ));
    let released = lab
        .decides(id, [40, 30], "The second did not read it.", 300)
        .unwrap();
    assert_eq!(
        released.map(|one| one.enrolment.account),
        Some(lab.people[0].id())
    );
    let seen = lab.sees(0).unwrap();
    assert_eq!(
        (seen.mark.points, seen.is_decided),
        (Points::whole(70), true)
    );
    assert!(lab.has_passed(0));
    // Twice is once; another decision is added, and takes no pass away.
    assert!(
        lab.decides(id, [40, 30], "The second did not read it.", 301)
            .unwrap()
            .is_none()
    );
    lab.decides(id, [20, 10], "A second look.", 302).unwrap();
    let found = lab.looked_at(id);
    assert_eq!((found.decisions.len(), found.reviews.len()), (2, 2));
    assert_eq!(found.brief.mark.unwrap().outcome, Outcome::Failed);
    assert!(lab.has_passed(0), "what was passed stays passed");
}

#[test]
fn a_withdrawn_review_gives_its_place_again_and_is_read_no_more() {
    let lab = lab(4).made_ready();
    lab.leaves_the_first();
    let abusive = lab.takes(1, 200).unwrap();
    lab.reviews(1, abusive, [0, 0], 201).unwrap();
    let (by, id) = (lab.staff(), lab.brief(0).id);
    let withdrawn = lab
        .world
        .db
        .write_now(move |tx| withdraw_review(tx, &by, (id, abusive), at(300)));
    withdrawn.unwrap();
    assert_eq!(
        lab.duty(1, 310).done,
        0,
        "it does not count for who wrote it"
    );
    for who in [2, 3] {
        let next = lab.takes(who, 320).unwrap();
        lab.reviews(who, next, [60, 30], 330).unwrap();
    }
    let found = lab.looked_at(id);
    assert_eq!(found.reviews.len(), 3);
    assert_eq!(found.brief.mark.unwrap().points, Points::whole(90));
    let again = lab.takes(1, 340);
    assert!(
        matches!(again, Err(ReviewError::NoneLeft)),
        "never the same brief twice"
    );
}
