/** The style of the panel, the card and the text with marks. Every colour is given for light and dark. */

import { COLOURS, lightRules } from "./theme.js";

const BASE = `
:host{display:block;
--ink:var(--sorot-ink,light-dark(#201d18,#e8e4db));--soft:var(--sorot-soft,light-dark(#625c50,#b3ada1));
--sheet:var(--sorot-sheet,light-dark(#fffdf8,#1a1e24));--line:var(--sorot-line,light-dark(#e2dccf,#343b45));
--edge:light-dark(#8d8678,#7c7769);--hover:light-dark(#f3eee3,#262c35);--link:light-dark(#7a5200,#ffc83d);
--beam:var(--sorot-beam,light-dark(#ffe49a,#5a4710));--beam-edge:light-dark(#c98f00,#ffc83d);--focus:light-dark(#1d5fd1,#8ab8ff);
font:var(--sorot-font,15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif);
color:var(--ink);text-align:start;letter-spacing:normal;text-transform:none;word-spacing:normal;text-indent:0;white-space:normal}
:host([hidden]){display:none}
*,*::before{box-sizing:border-box}
:where(.panel,.card) :where(h2,h3,h4,p,ul,dl,dd,blockquote,fieldset),:where(.unseen){margin:0;padding:0;border:0}
:where(.panel,.card) ul{list-style:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button,input{font:inherit;color:inherit}
summary,button,input{scroll-margin-block:64px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:6px}
[lang],p,dt,dd,h2,.legend-name,.entry-value{unicode-bidi:plaintext}
:host(:dir(rtl)) :is([lang],p,dt,dd,.entry-value){text-align:right}
.panel{overflow:hidden;background:var(--sheet);border:1px solid var(--line);border-radius:var(--sorot-radius,12px)}
.panel>summary,.group>summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.panel>summary{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 12px;padding:14px 40px 14px 18px;position:relative}
:host(:dir(rtl)) .panel>summary{padding:14px 18px 14px 40px}
.panel>summary:focus-visible{outline-offset:-3px;border-radius:12px}
.panel>summary::after,.group>summary::after,.legend>summary::after{content:"";width:7px;height:7px;border:solid var(--edge);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg)}
.panel>summary::after{position:absolute;inset-inline-end:20px;top:21px}
.panel[open]>summary::after,.group[open]>summary::after,.legend[open]>summary::after{transform:rotate(45deg)}
.panel h2,.card h2{font-size:15px;font-weight:650}
.summary{flex-basis:100%;color:var(--soft);font-size:14px}
.body{border-top:1px solid var(--line)}
.about,.notice{padding:12px 18px 0;color:var(--soft);font-size:13.5px}
.notice{color:var(--ink)}
:is(.is-unread,.is-dark) .notice{padding-bottom:14px}
.is-unread :is(.about,.light,.legend),.is-dark :is(.about,.light){display:none}
.notice span{display:block;padding:10px 12px;border-inline-start:3px solid var(--beam-edge);background:var(--hover);border-start-end-radius:8px;border-end-end-radius:8px}
.light{display:flex;align-items:center;gap:8px;padding:10px 18px;min-height:44px;font-size:14px;cursor:pointer;width:fit-content}
input[type=checkbox]{width:16px;height:16px;margin:0;flex:none;accent-color:var(--link)}
.legend{border-top:1px solid var(--line);padding:10px 18px 12px}
.legend>summary{display:flex;align-items:center;min-height:24px;font-size:14px;cursor:pointer;list-style:none}
.legend-all{display:flex;gap:8px;margin:6px -4px 0;font-size:14px}
.link,.mention{padding:2px 4px;border:0;background:none;color:var(--link);text-decoration:underline;text-underline-offset:3px;cursor:pointer;text-align:start;min-height:24px;min-width:24px}
.legend-kinds{display:grid;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));gap:2px 18px}
.legend-family{min-width:0}
.legend-family legend{padding:8px 0 2px;font-size:12.5px;color:var(--soft)}
.legend-row{display:flex;align-items:center;gap:8px;min-height:28px;font-size:14px;cursor:pointer}
.legend-name{flex:1;min-width:0}
.legend-count,.group-count,.entry-times{color:var(--soft);font-size:13px;font-variant-numeric:tabular-nums}
.findings{position:relative;max-height:var(--sorot-list-height,34rem);overflow-y:auto;padding:4px 8px 14px;border-top:1px solid var(--line);scroll-padding-block:44px 16px}
.findings,.card,.card-text{scrollbar-color:var(--edge) transparent}
.findings[hidden]{display:none}
.group>summary{position:sticky;top:-4px;z-index:1;display:flex;align-items:center;gap:8px;padding:10px;background:var(--sheet)}
.group>summary::after,.legend>summary::after{margin-inline-start:auto;margin-inline-end:4px}
.group h3{font-size:14px;font-weight:650}
.group-checks h3{color:var(--sorot-check,light-dark(#b3261e,#ffb4a9))}
.entries-kind{padding:8px 10px 2px;font-size:12.5px;font-weight:400;color:var(--soft)}
.entry{display:block;width:100%;padding:7px 10px;border:0;border-radius:8px;background:none;text-align:start;cursor:pointer;overflow-wrap:anywhere}
.entry:hover,.round:hover,.button:hover,.more:hover,.here:hover{background:var(--hover)}
.entry:focus-visible{outline-offset:-2px}
.entry[aria-current]{background:color-mix(in srgb,var(--beam) 60%,transparent);box-shadow:inset 3px 0 var(--beam-edge)}
:host(:dir(rtl)) .entry[aria-current]{box-shadow:inset -3px 0 var(--beam-edge)}
.entry-top,.entry-row{display:flex;align-items:baseline;gap:8px;min-width:0}
.entry-top{flex-wrap:wrap;column-gap:8px;row-gap:0}
.entry-row{justify-content:space-between}
.entry-who{min-width:0;color:var(--soft);font-size:13px}
.entry-text{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:3;line-clamp:3}
.entry-row .entry-text{display:inline;overflow:visible}
.entry-value{display:block;color:var(--soft);font-size:13px}
.tag{flex:none;font-size:12.5px;font-weight:600}
.more{display:block;width:calc(100% - 20px);margin:8px 10px;padding:8px;border:1px dashed var(--edge);border-radius:8px;background:none;color:var(--soft);cursor:pointer}
.card{position:fixed;inset:auto 12px 12px auto;margin:0;border:1px solid var(--line);border-radius:var(--sorot-radius,12px);padding:0 18px 18px;background:var(--sheet);color:var(--ink);box-shadow:0 10px 34px #0003;overflow-y:auto;overscroll-behavior:contain;width:min(400px,calc(100vw - 24px));max-height:min(520px,70vh);z-index:2147483000}
.card[hidden]{display:none}
.card>*+*{margin-top:12px}
.card-head{position:sticky;top:0;display:flex;align-items:center;gap:10px;margin:0 -18px;padding-block:10px 8px;padding-inline:18px 10px;background:var(--sheet)}
.card-head h2{outline-offset:4px}
.card-severity{color:var(--sorot-check,light-dark(#b3261e,#ffb4a9));font-size:13px}
.card-tools{display:flex;margin-inline-start:auto}
.round{display:grid;place-items:center;width:34px;height:34px;padding:0;border:0;border-radius:50%;background:none;cursor:pointer}
.icon{width:19px;height:19px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round;flex:none}
.card-here,.card-actions,.card-mentions{display:flex;flex-wrap:wrap;gap:6px 8px}
.here,.button{display:inline-flex;align-items:center;gap:6px;min-height:32px;padding:3px 11px;border:1px solid var(--edge);border-radius:99px;background:none;font-size:13.5px;cursor:pointer}
.here[aria-pressed=true]{border-color:var(--beam-edge);background:color-mix(in srgb,var(--beam) 55%,transparent)}
.card-about,.card-source,.card-id,.card-role,.card-implied{color:var(--soft);font-size:13.5px}
.card-role{display:block}
.card-text{max-height:11em;overflow-y:auto;padding-inline:12px;border-inline-start:3px solid var(--beam-edge);white-space:pre-line;overflow-wrap:anywhere}
.card-text strong{background:var(--beam);border-radius:3px;font-weight:600}
.card-rows{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:5px 14px;font-size:14px}
.card-rows dt{max-width:9em;color:var(--soft)}
.card-rows dd{overflow-wrap:anywhere}
.card h3{font-size:13px}
.card-why{padding:10px 12px;border-radius:8px;background:var(--hover);font-size:13.5px}
.card-rule{font-weight:600}
.card-id code{font:12px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.card-said .link{color:var(--ink);text-decoration:none}
@media(max-width:700px){.card{inset:auto 0 0;width:100%;max-width:none;max-height:56vh;max-height:56dvh;border-width:1px 0 0;border-radius:16px 16px 0 0;padding-bottom:max(18px,env(safe-area-inset-bottom))}
.legend-kinds{grid-template-columns:repeat(auto-fill,minmax(140px,1fr))}.round{width:44px;height:44px}.button,.here{min-height:40px}}
mark{background:none;color:inherit}
.article{display:flow-root;margin-bottom:16px;font:var(--sorot-article-font,inherit)}
.article:empty{display:none}
@media print{:host>*,.panel,.card{display:none}.article{display:block}}
@media(prefers-reduced-motion:no-preference){summary::after{transition:transform .15s}}
@media(forced-colors:active){.entry[aria-current]{outline:2px solid Highlight}.here[aria-pressed=true]{border-color:Highlight;border-width:2px}.card-text strong{text-decoration:underline}.icon{stroke:ButtonText}}
`;

/** @type {CSSStyleSheet | undefined} */
let shared;

/** The style that all elements share, made at first use. */
export function baseSheet() {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(BASE);
  }
  return shared;
}

/**
 * What differs from element to element: light or dark, and the kinds' colours in the panel and on marks.
 *
 * @param {Record<string, string>} colour
 * @param {boolean} dark
 */
export function ownRules(colour, dark) {
  const tags = Object.keys(COLOURS).map((kind) => `.tag.k-${kind}{color:${colour[kind]}}`);
  return (
    `:host{color-scheme:${dark ? "dark" : "light"}}${tags.join("")}` +
    lightRules(colour, (layer) => `.ink.k-${layer},mark.k-${layer}`)
  );
}
