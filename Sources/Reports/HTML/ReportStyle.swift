/// How `report.html` looks: light and dark, on a phone, on A4.
enum ReportStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1c2126; --paper: #fff; --faint: #69727d; --line: #cdd3da; --head: #eef2f6;
      --accent: #1f5f9e; --good: #dff0d8; --warning: #fdf1cc; --bad: #f9d3c8; --heat: 31 95 158;
      --dispatch: #cfe1f4; --attachment: #dcefd9; --lateral: #f6e3c5; --edge: #8fa3b8; --pale: #b9c6d3;
      --g0: #2668a8; --g1: #b7521a; --g2: #27794b; --g3: #7f4797; --g4: #a92a22; --g5: #50657a; --g6: #85690a; --g7: #0a7a83; --g8: #777; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e5e8eb; --paper: #14181c; --faint: #98a2ad; --line: #38414b; --head: #20272e; --accent: #7fb6ec;
        --good: #21402a; --warning: #4b4117; --bad: #5c2a20; --heat: 127 182 236;
        --dispatch: #21405e; --attachment: #24452c; --lateral: #513f20; --edge: #62768b; --pale: #4a5a6b;
        --g0: #7fb6ec; --g1: #f0a06a; --g2: #78c898; --g3: #c79add; --g4: #f08a82; --g5: #a9bccf; --g6: #d8bf5c; --g7: #6fcad2; --g8: #aaa; }
    }
    * { box-sizing: border-box; }
    body { font: 16px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
      color: var(--ink); background: var(--paper); max-width: 66rem; margin: 0 auto; padding: 1rem 1.2rem 3rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.35; text-align: center; margin: 1rem 0 .4rem; }
    h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid var(--accent); }
    h3 { font-size: 1rem; margin: 1.3rem 0 .4rem; }
    .lead { text-align: center; margin: .2rem 0; } .remark { color: var(--faint); font-size: .86rem; margin: .3rem 0; }
    nav { text-align: center; font-size: .9rem; margin: .8rem 0; } nav a { color: var(--accent); margin: 0 .45em; white-space: nowrap; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; margin: 1.2rem 0; }
    .tiles div { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .7rem; text-align: center; }
    .tiles b { display: block; font-size: 1.5rem; line-height: 1.3; } .tiles span { color: var(--faint); font-size: .85rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .86rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
    th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; overflow-wrap: normal; }
    td { white-space: nowrap; } td.wide { white-space: normal; min-width: 9em; }
    th { background: var(--head); font-weight: 600; white-space: nowrap; } thead th { text-align: center; }
    td.number { text-align: right; } td.centre { text-align: center; } td.strong { font-weight: 600; } td.muted { color: var(--faint); }
    td.good { background: var(--good); } td.warning { background: var(--warning); } td.bad { background: var(--bad); }
    tr { break-inside: avoid; }
    .matrices { display: flex; flex-wrap: wrap; gap: .4rem 2.2rem; align-items: flex-start; } .matrices > div { max-width: 100%; }
    .matrix { width: auto; } .matrix td { text-align: center; min-width: 2.4em; }
    .matrix .steep { vertical-align: bottom; padding: .4rem .2rem; } .steep span { writing-mode: vertical-rl; max-height: 13em; }
    .heat1 { background: rgb(var(--heat) / .14); } .heat2 { background: rgb(var(--heat) / .28); }
    .heat3 { background: rgb(var(--heat) / .42); } .heat4 { background: rgb(var(--heat) / .56); }
    svg.map, svg.timeline, svg.bars { display: block; width: 100%; min-width: 700px; height: auto; }
    svg text { fill: var(--ink); font-family: inherit; } svg .strong { font-weight: 600; } svg .faint { fill: var(--faint); }
    .map { border: 1px solid var(--line); border-radius: 6px; }
    .map text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
    .map .flow { fill: none; opacity: .72; } .map .head { opacity: .85; } .map .count { font-size: 13px; font-weight: 600; }
    .map .attachment { stroke-dasharray: 7 4; } .map circle { stroke: var(--paper); stroke-width: 1.5; }
    .map .scale { fill: none; stroke: var(--faint); stroke-width: 1.5; }
    circle.g0, polygon.g0 { fill: var(--g0); } path.g0 { stroke: var(--g0); } circle.g1, polygon.g1 { fill: var(--g1); } path.g1 { stroke: var(--g1); }
    circle.g2, polygon.g2 { fill: var(--g2); } path.g2 { stroke: var(--g2); } circle.g3, polygon.g3 { fill: var(--g3); } path.g3 { stroke: var(--g3); }
    circle.g4, polygon.g4 { fill: var(--g4); } path.g4 { stroke: var(--g4); } circle.g5, polygon.g5 { fill: var(--g5); } path.g5 { stroke: var(--g5); }
    circle.g6, polygon.g6 { fill: var(--g6); } path.g6 { stroke: var(--g6); } circle.g7, polygon.g7 { fill: var(--g7); } path.g7 { stroke: var(--g7); }
    circle.g8, polygon.g8 { fill: var(--g8); } path.g8 { stroke: var(--g8); }
    .key { white-space: nowrap; margin-right: .8em; } .key svg { vertical-align: -1px; }
    .grid { stroke: var(--line); fill: none; } .bar { stroke: var(--edge); }
    .bar.dispatch { fill: var(--dispatch); } .bar.attachment { fill: var(--attachment); } .bar.lateral { fill: var(--lateral); }
    .bar.earlier { fill-opacity: .45; stroke-dasharray: 4 3; }
    .before { fill: var(--pale); } .after { fill: var(--accent); }
    .timeline { margin-bottom: .6rem; }
    footer { margin-top: 2.5rem; padding-top: .6rem; border-top: 1px solid var(--line); color: var(--faint); font-size: .86rem; }
    @media (max-width: 40rem) { body { padding: .6rem .7rem 2rem; font-size: 15px; } h1 { font-size: 1.25rem; } td.wide { min-width: 16em; } }
    @page { size: A4 portrait; margin: 14mm 12mm; }
    @media print {
      :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #444; --line: #999; --head: #eee; --accent: #1f5f9e;
        --good: #dff0d8; --warning: #fdf1cc; --bad: #f9d3c8; --heat: 31 95 158; --dispatch: #cfe1f4; --attachment: #dcefd9;
        --lateral: #f6e3c5; --edge: #8fa3b8; --pale: #b9c6d3; --g0: #2668a8; --g1: #b7521a; --g2: #27794b; --g3: #7f4797;
        --g4: #a92a22; --g5: #50657a; --g6: #85690a; --g7: #0a7a83; --g8: #777; }
      body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      nav { display: none; } .scroll { overflow: visible; } table { font-size: 8.5pt; }
      td.wide { min-width: 6em; } th { white-space: normal; min-width: 2.6em; } th, td { padding: .15rem .3rem; }
      .tiles { grid-template-columns: repeat(6, 1fr); } .tiles b { font-size: 1.2rem; }
      svg.map, svg.timeline, svg.bars { min-width: 0; } .map { max-height: 240mm; } .keep, .map, .bars { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
    }
    """
}
