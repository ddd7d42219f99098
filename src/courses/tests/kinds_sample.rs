//! A quiz with an item of every kind in two languages.

use super::sample::Edit::{self, Lock, Put};

pub(super) const KINDS: &str = "en/01-start/95-kinds.quiz.md";
pub(super) const FR_KINDS: &str = "fr/01-start/95-kinds.quiz.md";

/// Valid, and complete: no problem is reported.
pub(super) const SOURCE: &str = r#"+++
id = "kinds"
title = "Every kind"
pass = "50%"
attempts = 4
draw = 10
draw_tags = { clock = 1 }
outcomes = {clock = 1}
rule = "weighted"
counts = "average"
grace_seconds = 60
closes_at = 2027-03-01T12:00:00+01:00
page_size = 3
disclosure = "after-last-attempt"

[[minimum]]
tags = ["clock"]
percent = 40
+++
All kinds.

## Which bodies take part? {#bodies}
+++
type = "multiple"
facts = ["S-01"]
tags = ["clock"]
points = 2
revision = 3
+++
- [x 70%] The Commission {#commission}
  > Yes.
- [x] The organization {#organization}
  > Yes.
- [ -50%] The press {#press}
  > No.
- [~] The league {#league}

> [!explanation]
> Article 2.

## What is turned into a drug? {#made-of}
+++
type = "text"
facts = ["S-01"]
+++
One word.

```answer
precursor
> Right, [@c71, art. 2].
= 50% chemical precursor
> Nearly.
```

> [!explanation]
> A precursor.

## After how many days? {#days}
+++
type = "number"
facts = ["S-01"]
+++
```answer
180
> Right.
= 50% 179.5 +- 1.5
> *Nearly*.
```

> [!explanation]
> 180 days.

## Which year? {#years}
+++
type = "matching"
facts = ["S-01"]
+++
| Treaty | Year |
|---|---|
| Single Convention {#a} | 1961 {#x} |
| Its old text {#b} | 1961 |
| *Psychotropic* Substances {#c} | 1971 {#y} |
| | 1988 {#z} |

> [!explanation]
> As titled.

## What comes first? {#steps}
+++
type = "ordering"
facts = ["S-01"]
+++
1. Notice {#m}
2. Review {#b}
   > By the organization.
3. Vote {#c}

> [!explanation]
> In this order.

## What will you do? {#reflect}
+++
type = "reflection"
+++
> Nothing about us without us.

Two sentences.

## The lesson helped me. {#helped}
+++
type = "scale"
+++
- Not at all {#no}
- Somewhat {#some}
- Very much {#much}

# The port {#port}
A ship waits.

## Who is called? {#who-is-called}
+++
type = "single"
facts = ["S-01"]
+++
- [x] The authority {#authority}
  > Yes.
- [ 50%] The police {#police}
  > Perhaps.

> [!explanation]
> Article 12.

## It must wait. {#wait}
+++
type = "true-false"
facts = ["S-01"]
+++
- [x] True {#true}
  > Yes.
- [ ] False {#false}
  > No.

> [!explanation]
> It must.

# {#end}

## Before the vote? {#before}
+++
type = "single"
facts = ["S-01"]
twin = "vote"
+++
- [x] Yes {#yes}
  > Yes.
- [ ] No {#no}
  > No.

> [!explanation]
> Yes.

## Not after the vote? {#after}
+++
type = "single"
facts = ["S-01"]
twin = "vote"
+++
- [x] Yes {#yes}
  > Yes.
- [ ] No {#no}
  > No.

> [!explanation]
> Yes.
"#;

pub(super) const TRANSLATION: &str = r#"+++
title = "De tout"
+++
De tout.

## Quels organes ? {#bodies}
- La Commission {#commission}
  > Oui.
- L’organisation
  > Oui.
- La presse
  > Non.
- La ligue

> [!explanation]
> Article 2.

## D’où vient la drogue ?
Un mot.

```answer
précurseur
> C’est cela.
```

> [!explanation]
> Un précurseur.

## Combien de jours ?
```answer
> C’est cela.
> Presque.
```

> [!explanation]
> 180 jours.

## Quelle année ?
| Traité | Année |
|---|---|
| Convention unique {#a} | 1961 {#x} |
| Son ancien texte | 1961 |
| Substances *psychotropes* | 1971 |
| | 1988 |

> [!explanation]
> Selon le titre.

## Dans quel ordre ?
1. Notification
2. Examen {#b}
   > Par l’organisation.
3. Vote

> [!explanation]
> Dans cet ordre.

## Que ferez-vous ?
> Rien sur nous sans nous.

Deux phrases.

## La leçon m’a aidé.
- Pas du tout
- Un peu
- Beaucoup

# Le port {#port}
Un navire attend.

## Qui est appelé ?
- L’autorité
  > Oui.
- La police
  > Peut-être.

> [!explanation]
> Article 12.

## Il doit attendre.
- Vrai
  > Oui.
- Faux
  > Non.

> [!explanation]
> Oui.

# {#end}

## Avant le vote ?
- Oui
  > Oui.
- Non
  > Non.

> [!explanation]
> Oui.

## Pas après le vote ?
- Oui
  > Oui.
- Non
  > Non.

> [!explanation]
> Oui.
"#;

/// The sample with this quiz, locked.
pub(super) const START: [Edit<'static>; 3] = [Put(KINDS, SOURCE), Put(FR_KINDS, TRANSLATION), Lock];
