//! Groups: who joins one has what it is granted, who leaves it has it no more, and what runs keeps
//! its time.

use super::model::More;
use super::{NOTHING, Simulation};
use crate::accommodations::{self, GroupError, GroupName, Reason, Recipient};
use crate::assessment::follow_allowances;
use crate::base::{AccommodationId, GroupId};
use crate::db::Tx;
use crate::learning::testing::at;
use rand::RngExt as _;
use rand::seq::IndexedRandom as _;

/// How many groups there are.
const GROUPS: usize = 2;
/// A group that is granted so much loses some of it before it is granted more: with everything
/// ever granted soon nobody would have a time limit.
const GRANTS: usize = 2;

/// A group, and what it is granted now.
pub(super) struct Group {
    id: GroupId,
    grants: Vec<(AccommodationId, More)>,
}

impl Simulation {
    pub(super) fn make_groups(&mut self) {
        for number in 0..GROUPS {
            let (admin, now) = (self.admin(), at(self.now));
            let name = GroupName::parse(&format!("Group {number}")).unwrap();
            let deed = move |tx: &mut Tx| accommodations::make_group(tx, &admin, &name, now);
            let id = self.world.db.write_now(deed).unwrap();
            let grants = Vec::new();
            self.groups.push(Group { id, grants });
        }
    }

    /// What holds for somebody, now that something was granted or has ended.
    pub(super) fn weigh(&mut self, who: usize) {
        let of = |group: &Group| -> Vec<More> {
            let grants = group.grants.iter();
            grants.map(|(_, more)| *more).collect()
        };
        let of_groups: Vec<Vec<More>> = self.groups.iter().map(of).collect();
        self.touched.insert(who);
        self.people[who].model.weigh(self.closing, &of_groups);
    }

    /// What somebody has not handed in gets the time that they are granted now.
    pub(super) fn follow(&mut self, who: usize) -> usize {
        self.touched.insert(who);
        self.people[who].model.follow()
    }

    fn members(&self, group: usize) -> Vec<usize> {
        let all = 0..self.people.len();
        all.filter(|who| self.people[*who].model.groups.contains(&group))
            .collect()
    }

    pub(super) fn join_a_group(&mut self) -> &'static str {
        let (who, group) = (self.anybody(), self.chance.random_range(0..GROUPS));
        if !self.people[who].model.groups.insert(group) {
            return NOTHING;
        }
        let (admin, now) = (self.admin(), at(self.now));
        let (id, emails) = (self.groups[group].id, [self.people[who].email.clone()]);
        let deed = move |tx: &mut Tx| -> Result<(usize, usize), GroupError> {
            let added = accommodations::add_members(tx, &admin, id, &emails, now)?;
            let why = (Recipient::Group(id), "joined");
            let moved = follow_allowances(tx, &admin, why, now)?;
            Ok((added.added.len(), moved))
        };
        let (added, moved) = self.world.db.write_now(deed).unwrap();
        self.weigh(who);
        let members = self.members(group);
        let expected: usize = members.into_iter().map(|who| self.follow(who)).sum();
        assert_eq!((added, moved), (1, expected));
        "somebody joins a group"
    }

    /// Somebody leaves a group, sometimes twice.
    pub(super) fn leave_a_group(&mut self) -> &'static str {
        let pairs = (0..GROUPS).flat_map(|group| {
            let members = self.members(group).into_iter();
            members.map(move |who| (who, group))
        });
        let pairs: Vec<(usize, usize)> = pairs.collect();
        let Some((who, group)) = pairs.choose(&mut self.chance).copied() else {
            return NOTHING;
        };
        let account = self.people[who].learner.id();
        let whom = (self.groups[group].id, account, Reason::Mistake);
        for _ in 0..self.chance.random_range(1..=2) {
            let (admin, now) = (self.admin(), at(self.now));
            let deed = move |tx: &mut Tx| accommodations::remove_member(tx, &admin, whom, now);
            self.world.db.write_now(deed).unwrap();
        }
        self.people[who].model.groups.remove(&group);
        self.weigh(who);
        "somebody leaves a group"
    }

    /// A group gets more than others, or what it was granted first ends.
    pub(super) fn grant_to_a_group(&mut self) -> &'static str {
        let group = self.chance.random_range(0..GROUPS);
        let members = self.members(group);
        if self.groups[group].grants.len() >= GRANTS {
            let (id, _) = self.groups[group].grants.remove(0);
            self.ends(id);
            for who in members {
                self.weigh(who);
            }
            return "what a group was granted ends";
        }
        let more = match self.chance.random_range(0..12_u32) {
            0..5 => More::Percent(self.chance.random_range(1..=5_u32) * 20),
            5 => More::NoLimit,
            6..9 => More::Attempts(self.chance.random_range(1..=2_u32)),
            _ => More::Closing(self.now + self.chance.random_range(0..7200_i64)),
        };
        let (id, moved) = self.grants(Recipient::Group(self.groups[group].id), more);
        self.groups[group].grants.push((id, more));
        let mut expected = 0;
        for who in members {
            self.weigh(who);
            expected += self.follow(who);
        }
        assert_eq!(moved, expected);
        "a group is granted something"
    }
}
