//! Logos of invented partners.

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
