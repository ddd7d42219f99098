//! Logos of invented partners, and drawings of any size.

pub const GLOBE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<circle cx="50" cy="50" r="46" fill="#175A8F"/><g fill="none" stroke="#fff" stroke-width="2.2">
<circle cx="50" cy="50" r="34"/><ellipse cx="50" cy="50" rx="14" ry="34"/>
<path d="M16 50h68M21 33q29 12 58 0M21 67q29-12 58 0"/></g>
<path d="M50 4a46 46 0 0 1 0 92" fill="none" stroke="#C9A24B" stroke-width="3"/></svg>"##;

pub const SHIELD: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<path d="M50 3 92 16v36c0 24-18 38-42 46C26 90 8 76 8 52V16z" fill="#0B2545"/>
<path d="M50 9 86 20v32c0 20-15 32-36 39C29 84 14 72 14 52V20z" fill="none" stroke="#C9A24B"
 stroke-width="2"/><path d="M26 40c10-4 18-3 24 2 6-5 14-6 24-2v26c-10-4-18-3-24 2-6-5-14-6-24-2z"
 fill="#F6F1E3"/><path d="M50 42v26" stroke="#0B2545" stroke-width="1.6"/>
<path d="M50 17l2.6 6.3 6.8.5-5.2 4.4 1.6 6.6L50 31.3l-5.8 3.5 1.6-6.6-5.2-4.4 6.8-.5z"
 fill="#C9A24B"/></svg>"##;

pub const WAVES: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
<rect x="2" y="2" width="44" height="44" rx="9" fill="#0F5C4C"/>
<g fill="none" stroke="#F4E7C0" stroke-width="2.4" stroke-linecap="round">
<path d="M9 20q5-5 10 0t10 0 10 0"/><path d="M9 27q5-5 10 0t10 0 10 0" opacity=".75"/>
<path d="M9 34q5-5 10 0t10 0 10 0" opacity=".5"/></g><circle cx="34" cy="12" r="3.4"
 fill="#F4E7C0"/></svg>"##;

pub const TOWER: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">
<polygon points="30,2 58,18 58,42 30,58 2,42 2,18" fill="#7A1F3D"/>
<g fill="#FBF3E4"><rect x="14" y="36" width="32" height="4"/><rect x="16" y="24" width="4"
 height="11"/><rect x="24" y="24" width="4" height="11"/><rect x="32" y="24" width="4"
 height="11"/><rect x="40" y="24" width="4" height="11"/>
<polygon points="30,12 47,22 13,22"/></g></svg>"##;

/// A rosette of about so many bytes: what a logo may weigh.
pub fn rosette(bytes: usize, lobes: f64) -> String {
    let place = |turn: f64| {
        let radius = 32.0 + 14.0 * (lobes * turn).cos();
        (50.0 + radius * turn.cos(), 50.0 + radius * turn.sin())
    };
    drawing(bytes, ("100 100", "#175A8F"), place)
}

/// The same of a signature: a flourish.
pub fn flourish(bytes: usize, lobes: f64) -> String {
    let place = |turn: f64| {
        let wave = (lobes * turn).sin();
        (75.0 + 70.0 * (0.97 * turn).cos(), 25.0 + 20.0 * wave)
    };
    drawing(bytes, ("150 50", "#15306B"), place)
}

/// A curve through places, in cubic pieces with two decimals as drawing programs write them.
fn drawing(
    bytes: usize,
    (size, colour): (&str, &str),
    place: impl Fn(f64) -> (f64, f64),
) -> String {
    let (x, y) = place(0.0);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size}\"><path fill=\"none\" \
         stroke=\"{colour}\" stroke-width=\".7\" d=\"M{x:.2} {y:.2}"
    );
    let (step, little) = (0.37, 0.001);
    let third = |turn: f64| {
        let ((ax, ay), (bx, by)) = (place(turn - little), place(turn + little));
        let part = step / 6.0 / little;
        ((bx - ax) * part, (by - ay) * part)
    };
    let mut turn = 0.0;
    while svg.len() + 60 < bytes {
        let ((ax, ay), (adx, ady)) = (place(turn), third(turn));
        turn += step;
        let ((bx, by), (bdx, bdy)) = (place(turn), third(turn));
        svg.push_str(&format!(
            "C{:.2} {:.2} {:.2} {:.2} {bx:.2} {by:.2}",
            ax + adx,
            ay + ady,
            bx - bdx,
            by - bdy,
        ));
    }
    svg.push_str("\"/></svg>");
    svg
}
