//! Parts of a credential as documents of their own: what was earned, who issues.

use super::contexts::{BADGES, CREDENTIALS};
use super::draft::{Achievement, Issuer};
use super::wire;
use super::wire_achievement;
use serde::Serialize;
use serde_json::{Value, json};

/// The achievement at its own address, as in every credential of it.
pub fn achievement_json(achievement: &Achievement) -> Option<String> {
    with_contexts(&wire_achievement::write(achievement, &None))
}

/// The issuer at its own address, as in its credentials.
pub fn issuer_json(issuer: &Issuer) -> Option<String> {
    with_contexts(&wire::profile(issuer))
}

fn with_contexts(part: &impl Serialize) -> Option<String> {
    let mut tree = json!({"@context": [CREDENTIALS, BADGES]});
    let Ok(Value::Object(fields)) = serde_json::to_value(part) else {
        return None;
    };
    tree.as_object_mut()?.extend(fields);
    Some(tree.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credentials::testing;

    #[test]
    fn what_stands_alone_is_what_stands_in_the_credential() {
        for draft in testing::drafts() {
            let draft = draft.checked().unwrap();
            let whole = serde_json::to_value(wire::write(&draft)).unwrap();
            let issuer = issuer_json(&draft.issuer).unwrap();
            let issuer: Value = serde_json::from_str(&issuer).unwrap();
            for (name, value) in whole["issuer"].as_object().unwrap() {
                assert_eq!(issuer[name], *value, "{name}");
            }
            let earned = achievement_json(&draft.achievement).unwrap();
            let earned: Value = serde_json::from_str(&earned).unwrap();
            let inside = whole["credentialSubject"]["achievement"]
                .as_object()
                .unwrap();
            for (name, value) in inside
                .iter()
                .filter(|(name, _)| *name != "resultDescription")
            {
                assert_eq!(earned[name], *value, "{name}");
            }
        }
    }
}
