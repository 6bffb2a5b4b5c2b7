/** An analysis in the formats of others. Types and documentation are in formats.d.ts. */

export { toWebAnnotations } from "./formats/annotation.js";
export { toICalendar } from "./formats/calendar.js";
export { toBrat, toConll, toDisplacy } from "./formats/corpora.js";
export { toTextFragments } from "./formats/links.js";
export { toHtml, toMarkdown } from "./formats/report.js";
export { toClaimReview, toSchemaOrg } from "./formats/schema-org.js";
export { toCsv } from "./formats/table.js";
