package dev.touchstone.review.web;

/** How a board looks on paper and inside other people's pages, light and dark. */
final class PaperStyle {
  static final String CSS =
      """
      :root{color-scheme:light dark}
      body{margin:24px;font:13px/20px -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:light-dark(#171B1F,#E8EBED);background:light-dark(#fff,#15191C);max-width:1000px}
      h1{font-size:24px;line-height:30px;letter-spacing:-.015em;margin:0}
      a{color:inherit;text-underline-offset:3px}
      h2{font-size:15px;margin:24px 0 6px}
      .sub,small{color:light-dark(#4F5860,#A9B2B9)} small{display:block;font-size:11px;line-height:15px;font-weight:400}
      table{border-collapse:collapse;width:100%;margin:14px 0;font-variant-numeric:tabular-nums}
      th{text-align:left;font-size:11px;line-height:15px;vertical-align:bottom;padding:6px 10px;border-bottom:1px solid light-dark(#C8CED2,#3A444B)}
      td{padding:7px 10px;border-bottom:1px solid light-dark(#E1E5E7,#283036);vertical-align:middle}
      .n{text-align:right;white-space:nowrap} .rank{font-size:16px;font-weight:600;white-space:nowrap}
      .tie .rank{box-shadow:inset 3px 0 light-dark(#B07B0C,#E3B54A)}
      svg path{stroke:light-dark(#5B656E,#9AA5AD);stroke-width:1.8;fill:none} svg circle{fill:light-dark(#5B656E,#9AA5AD)}
      .tie svg path{stroke:light-dark(#B07B0C,#E3B54A)} .tie svg circle{fill:light-dark(#B07B0C,#E3B54A)}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:3px 16px} dt{color:light-dark(#4F5860,#A9B2B9)} dd{margin:0;overflow-wrap:anywhere}
      code,pre{font:11px/16px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
      @media (max-width:700px){.axis{display:none} body{margin:14px}}
      @page{size:A4;margin:16mm}
      @media print{:root{color-scheme:light} body{margin:0;max-width:none} tr,dl,pre{break-inside:avoid} thead{display:table-header-group}}
      """;

  private PaperStyle() {}
}
